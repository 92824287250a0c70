package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage reservations of data rows, which labelers and reviewers hold while working on them.
 *
 * <pre>{@code
 * client.projects().reservations().assign(projectId, userId, List.of(dataRowId)).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@CheckReturnValue
public final class ReservationOperations {

    private static final Document<Boolean> ASSIGN_DATA_ROWS = Document.mutation(
                    ReservationOperations.class, "AssignDataRows", "bulkAssignDataRows.success", Boolean.class)
            .idempotent();

    /** Not idempotent: a second request would report no cleared reservations. */
    private static final Document<Cleared> CLEAR_RESERVATIONS = Document.mutation(
            ReservationOperations.class, "ClearReservations", "clearQueueReservations", Cleared.class);

    private static final Document<Integer> EXTEND_RESERVATIONS = Document.mutation(
                    ReservationOperations.class, "ExtendReservations", "extendReservations", Integer.class)
            .idempotent();

    private final Caller caller;

    public ReservationOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reserve data rows waiting to be labeled for a user. Data rows whose status is not allowed keep their reservation;
     * the platform does not report which.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform reports a failure, and with {@link
     * NotFoundException} if the project, the user or a data row does not exist.
     *
     * @param dataRowIds the ids of the data rows; global keys are not supported
     * @param allowed the statuses of data rows that may be reserved; if omitted, data rows without a reservation
     * @throws IllegalArgumentException before any request, if there are no data rows
     */
    @PythonSdk("Project.bulk_assign_data_rows")
    public Call<Void> assign(
            String projectId, String userId, Collection<String> dataRowIds, ReservationStatus... allowed) {
        if (dataRowIds.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row to assign");
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("projectId", projectId);
        input.put("userId", userId);
        input.put("dataRowIds", List.copyOf(dataRowIds));
        if (allowed.length > 0) {
            input.put("allowedStatuses", List.of(allowed));
        }
        return this.caller
                .accepted(
                        ASSIGN_DATA_ROWS.with("input", input), "the data rows were not assigned to the user " + userId)
                .withoutResult();
    }

    /**
     * Clear the reservations of all data rows of a queue; unsaved work may be lost. This cannot be undone. The key's
     * user needs the permission to clear reservations.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform reports a failure, and with {@link
     * NotFoundException} if the project has no such queue.
     *
     * @return the number of cleared reservations; empty if the platform could not count them
     */
    @PythonSdk("Project.clear_queue_reservations")
    public Call<Optional<Integer>> clear(String projectId, String queueId) {
        return this.caller
                .call(
                        CLEAR_RESERVATIONS.with("input", Map.of("projectId", projectId, "queueId", queueId)),
                        cleared -> cleared.check(queueId))
                .map(cleared -> Optional.ofNullable(cleared.clearedReservationCount()));
    }

    /**
     * Extend the reservations that the key's user holds in a project; otherwise the platform clears them after some
     * time.
     *
     * @return the number of extended reservations
     */
    @PythonSdk("Project.extend_reservations")
    public Call<Integer> extend(String projectId, ReservationQueue queue) {
        return this.caller.call(EXTEND_RESERVATIONS.with(Map.of("projectId", projectId, "queueType", queue)));
    }

    record Cleared(boolean success, @Nullable Integer clearedReservationCount) {

        void check(String queueId) {
            if (!this.success) {
                throw InvalidRequestException.of(
                        "ClearReservations", "the reservations of the queue " + queueId + " were not cleared");
            }
        }
    }
}
