package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.taskqueues.ReservationQueue;
import io.github.labelboxspring.taskqueues.ReservationStatus;
import java.util.List;
import java.util.function.Function;

/** Reservations of data rows. */
final class QueueExercises {

    private static final String PROJECT = "cm00000000000000000000701";

    private static final String USER = "cm00000000000000000000712";

    private static final String ROW = "cm00000000000000000000703";

    private static final String QUEUE = "3f2b1c4e-9d7a-4b56-8e21-0c5f6a7b8d90";

    private static final Function<LabelboxClient, Call<?>> CLEAR =
            client -> client.projects().reservations().clear(PROJECT, QUEUE);

    private QueueExercises() {}

    static void addTo(Exercises all) {
        assignments(all);
        all.when("project_clear_queue_reservations", CLEAR);
        all.when("project_clear_queue_reservations_not_found", CLEAR)
                .refusing("clearQueueReservations", Refusal.error("RESOURCE_NOT_FOUND", "no such queue"));
        all.when("project_clear_queue_reservations_refused", CLEAR).answering("clearQueueReservations.success", false);
        all.when("project_clear_queue_reservations_sent_again", CLEAR)
                .refusing("clearQueueReservations", Refusal.error("INTERNAL_SERVER_ERROR", 503, "busy"), Refusal.NONE)
                .retrying();
        all.when(
                "project_extend_reservations_labeling",
                client -> client.projects().reservations().extend(PROJECT, ReservationQueue.LABELING));
    }

    private static Function<LabelboxClient, Call<?>> assign(
            String user, List<String> rows, ReservationStatus... statuses) {
        return client -> client.projects().reservations().assign(PROJECT, user, rows, statuses);
    }

    private static void assignments(Exercises all) {
        all.when("project_bulk_assign_data_rows", assign(USER, List.of(ROW, "cm00000000000000000000721")));
        all.when("project_bulk_assign_data_rows_none_given", assign(USER, List.of()));
        all.when("project_bulk_assign_data_rows_not_found", assign("cm00000000000000000000799", List.of(ROW)))
                .refusing("bulkAssignDataRows", Refusal.error("RESOURCE_NOT_FOUND", "no such user"));
        all.when(
                "project_bulk_assign_data_rows_statuses",
                assign(USER, List.of(ROW), ReservationStatus.FREE, ReservationStatus.RESERVED));
    }
}
