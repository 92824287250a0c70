package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.ConsensusSettings;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.batches.NewBatches;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Batches that tasks fill, and the deletion of many labels and data rows. */
final class BatchTaskExercises {

    private static final String PROJECT = "cm00000000000000000000701";

    private static final String DATASET = "cm00000000000000000000702";

    private static final String USER = "cm00000000000000000000712";

    private static final String FIRST = "cm00000000000000000000708";

    private static final String SECOND = "cm00000000000000000000724";

    private static final String STATUS = "user.createdTasks.status";

    private static final String PROCESSED = "queryAllDataRowsHaveBeenProcessed";

    private BatchTaskExercises() {}

    static void addTo(Exercises all) {
        large(all);
        series(all);
        outcomes(all);
        labels(all);
        all.when(
                "data_row_bulk_delete_many_one_request",
                client -> client.dataRows()
                        .delete(IntStream.range(0, 120)
                                .mapToObj(number -> "cm0000000000000000000400" + (1 + number % 2))
                                .toList()));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format(Locale.ROOT, "cm%023d", number))
                .toList();
    }

    private static Exercise large(Exercises all, String name, NewBatch batch) {
        return all.when(
                        "project_create_batch_" + name,
                        client -> client.projects().batches().create(PROJECT, batch))
                .answering("project.createEmptyBatch.id", "cm00000000000000000000710")
                .answering("project.addDataRowsToBatchAsync.taskId", FIRST);
    }

    private static void large(Exercises all) {
        large(all, "async_failed", NewBatch.of("M\u00e4rz 2", DataRowKeys.ids(ids(1_000))))
                .answering(STATUS, "FAILED")
                .answering("user.createdTasks.result", "{\"error\": \"rows are in another batch\"}");
        List<String> keys =
                IntStream.range(0, 1_000).mapToObj(number -> "k-" + number).toList();
        large(
                        all,
                        "async_thousand",
                        NewBatch.of("M\u00e4rz 2", DataRowKeys.globalKeys(keys))
                                .withConsensus(new ConsensusSettings(2, 0.5)))
                .answering(STATUS, "COMPLETE");
        large(all, "auto_data", NewBatch.of("M\u00e4rz", DataRowKeys.ids("cm00000000000000000000703")));
    }

    private static Exercise series(Exercises all, String name, NewBatches batches) {
        return all.when(
                "project_create_batches_" + name,
                client -> client.projects().batches().startMany(PROJECT, batches));
    }

    private static void series(Exercises all) {
        series(all, "over_the_poll_chunk", NewBatches.of("big-", DataRowKeys.ids(ids(100_001))));
        DataRowKeys rows = DataRowKeys.ids("cl00000000000000000000012", "cm00000000000000000000721");
        series(all, "row_objects", NewBatches.of("objects-", rows));
        series(all, "wait_over", NewBatches.of("M\u00e4rz-", rows).withProcessingWait(Duration.ofSeconds(1)))
                .refusing(PROCESSED, Refusal.silence());
    }

    /** Starts batches, and asks of each what has become of it. */
    private static Exercise outcome(
            Exercises all, String name, Function<TaskHandle<BatchCreation>, Call<?>> question, Object... started) {
        return all.when(
                        "project_batches_task_" + name,
                        client -> client.projects()
                                .batches()
                                .startMany(PROJECT, NewBatches.ofDataset("M\u00e4rz-", DATASET))
                                .flatMap(handles -> Call.all(
                                        handles.stream()
                                                .map(handle ->
                                                        question.apply(handle).map(String::valueOf))
                                                .toList(),
                                        1)))
                .answering("project.createBatchesFromDataset.tasks", List.of(started));
    }

    private static void outcomes(Exercises all) {
        Map<String, String> first = Map.of("batchUuid", "cm00000000000000000000710", "taskId", FIRST);
        Map<String, String> second = Map.of("batchUuid", "cm00000000000000000000725", "taskId", SECOND);
        outcome(all, "errors", TaskHandle::progress, first, second).answering(STATUS, "FAILED");
        outcome(all, "result", TaskHandle::result, first, second).answering(STATUS, "COMPLETE");
        outcome(all, "wait", TaskHandle::result, first, second).answering(STATUS, "IN_PROGRESS", "COMPLETE");
        outcome(all, "wait_deprecated", TaskHandle::result, first)
                .answering(STATUS, "IN_PROGRESS", "IN_PROGRESS", "COMPLETE");
    }

    private static void labels(Exercises all) {
        List<Object> found = IntStream.range(0, 501)
                .<Object>mapToObj(number -> Map.of("id", "cm" + String.format(Locale.ROOT, "%023d", 80_000 + number)))
                .toList();
        Object[] pages = IntStream.range(0, 6)
                .mapToObj(page -> found.subList(page * 100, Math.min(501, page * 100 + 100)))
                .toArray();
        Function<LabelboxClient, Call<?>> delete =
                client -> client.projects().labels().deleteOfUser(PROJECT, USER);
        all.when("project_delete_labels_by_user_two_chunks", delete).answering("project.labels", pages);
        all.when("project_delete_labels_by_user_deletion_lost", delete)
                .answering("project.labels", found.subList(0, 3))
                .refusing("deleteLabels", Refusal.error("RESOURCE_NOT_FOUND", "no such label"));
    }
}
