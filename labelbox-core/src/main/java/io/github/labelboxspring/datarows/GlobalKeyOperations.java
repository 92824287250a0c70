package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.GlobalKeysResult.Changed;
import io.github.labelboxspring.datarows.GlobalKeysResult.Refused;
import io.github.labelboxspring.error.RowFailure.Kind;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations that assign and clear global keys. Each starts a job in Labelbox and waits for it. The result then lists
 * each key either among the results or among the errors.
 *
 * <p>Calls fail with {@link io.github.labelboxspring.error.TaskTimeoutException} if the job takes longer than the wait,
 * which is 60 seconds by default. The job continues nevertheless.
 *
 * <pre>{@code
 * GlobalKeysResult result = client.dataRows()
 *         .globalKeys()
 *         .assign(List.of(new GlobalKeyAssignment(dataRowId, "wren")))
 *         .execute();
 * result.orThrow();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@CheckReturnValue
public final class GlobalKeyOperations {

    private static final String ACCESS_DENIED =
            "the user of the API key does not have permission to change the data row";

    private static final Document<String> ASSIGN = Document.mutation(
            GlobalKeyOperations.class, "AssignGlobalKeys", "assignGlobalKeysToDataRows.jobId", String.class);

    private static final Document<AssignJob> ASSIGNED = Document.query(
            GlobalKeyOperations.class, "GetAssignedGlobalKeys", "assignGlobalKeysToDataRowsResult", AssignJob.class);

    private static final Document<String> CLEAR =
            Document.mutation(GlobalKeyOperations.class, "ClearGlobalKeys", "clearGlobalKeys.jobId", String.class);

    private static final Document<ClearJob> CLEARED =
            Document.query(GlobalKeyOperations.class, "GetClearedGlobalKeys", "clearGlobalKeysResult", ClearJob.class);

    private final Caller caller;

    public GlobalKeyOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Assign global keys to data rows, replacing their existing ones. Keys that belong to another data row, and data
     * rows that do not exist, are among the errors.
     *
     * @throws IllegalArgumentException if {@code assignments} is empty
     */
    @PythonSdk("Client.assign_global_keys_to_data_rows")
    public Call<GlobalKeysResult> assign(Collection<GlobalKeyAssignment> assignments) {
        return assign(assignments, GlobalKeyJob.WAIT);
    }

    /** Assign global keys with the given wait; see {@link #assign(Collection)}. */
    @PythonSdk("Client.assign_global_keys_to_data_rows")
    public Call<GlobalKeysResult> assign(Collection<GlobalKeyAssignment> assignments, Duration wait) {
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("assignments must not be empty");
        }
        return this.caller
                .call(ASSIGN.with("assignments", List.copyOf(assignments)))
                .flatMap(jobId -> GlobalKeyJob.await(
                        this.caller,
                        jobId,
                        "assign-global-keys",
                        this.caller.call(ASSIGNED.with("jobId", jobId)),
                        wait))
                .map(Assigned::result);
    }

    /**
     * Clear global keys of data rows. Keys that no data row has are among the errors.
     *
     * @throws IllegalArgumentException if {@code globalKeys} is empty
     */
    @PythonSdk("Client.clear_global_keys")
    public Call<GlobalKeysResult> clear(Collection<String> globalKeys) {
        return clear(globalKeys, GlobalKeyJob.WAIT);
    }

    /** Clear global keys with the given wait; see {@link #clear(Collection)}. */
    @PythonSdk("Client.clear_global_keys")
    public Call<GlobalKeysResult> clear(Collection<String> globalKeys, Duration wait) {
        if (globalKeys.isEmpty()) {
            throw new IllegalArgumentException("globalKeys must not be empty");
        }
        return this.caller
                .call(CLEAR.with("globalKeys", List.copyOf(new LinkedHashSet<>(globalKeys))))
                .flatMap(jobId -> GlobalKeyJob.await(
                        this.caller, jobId, "clear-global-keys", this.caller.call(CLEARED.with("jobId", jobId)), wait))
                .map(Cleared::result);
    }

    record AssignJob(String jobStatus, @Nullable Assigned data) implements GlobalKeyJob<Assigned> {}

    record Assigned(
            List<GlobalKeyAssignment> unmodifiedAssignments,
            List<GlobalKeyAssignment> sanitizedAssignments,
            List<GlobalKeyAssignment> invalidGlobalKeyAssignments,
            List<GlobalKeyAssignment> accessDeniedAssignments) {

        GlobalKeysResult result() {
            List<Changed> results = new ArrayList<>();
            this.unmodifiedAssignments.forEach(
                    each -> results.add(new Changed(each.dataRowId(), each.globalKey(), false)));
            this.sanitizedAssignments.forEach(
                    each -> results.add(new Changed(each.dataRowId(), each.globalKey(), true)));
            List<Refused> errors = new ArrayList<>();
            this.invalidGlobalKeyAssignments.forEach(each -> errors.add(new Refused(
                    each.dataRowId(),
                    each.globalKey(),
                    Kind.REFUSED,
                    "the data row does not exist, or the global key is invalid or in use")));
            this.accessDeniedAssignments.forEach(each ->
                    errors.add(new Refused(each.dataRowId(), each.globalKey(), Kind.ACCESS_DENIED, ACCESS_DENIED)));
            return new GlobalKeysResult(results, errors);
        }
    }

    record ClearJob(String jobStatus, @Nullable Cleared data) implements GlobalKeyJob<Cleared> {}

    record Cleared(
            List<String> clearedGlobalKeys,
            List<String> notFoundGlobalKeys,
            List<String> accessDeniedGlobalKeys,
            List<String> failedToClearGlobalKeys) {

        GlobalKeysResult result() {
            List<Refused> errors = new ArrayList<>();
            this.notFoundGlobalKeys.forEach(
                    key -> errors.add(new Refused(null, key, Kind.NOT_FOUND, "no data row has this global key")));
            this.accessDeniedGlobalKeys.forEach(
                    key -> errors.add(new Refused(null, key, Kind.ACCESS_DENIED, ACCESS_DENIED)));
            this.failedToClearGlobalKeys.forEach(
                    key -> errors.add(new Refused(null, key, Kind.REFUSED, "Labelbox could not clear it")));
            return new GlobalKeysResult(
                    this.clearedGlobalKeys.stream()
                            .map(key -> new Changed(null, key, false))
                            .toList(),
                    errors);
        }
    }
}
