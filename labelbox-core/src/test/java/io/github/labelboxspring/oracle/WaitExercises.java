package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waiting for tasks and exports, and the rows of uploads. */
final class WaitExercises {

    private static final String TASK = "cm00000000000000000000008";

    private static final String STATUS = "user.createdTasks.status";

    private static final String RESULT = "user.createdTasks.result";

    private static final Function<LabelboxClient, Call<?>> TASK_DONE =
            client -> client.tasks().resume(TASK).result();

    private static final Function<LabelboxClient, Call<?>> EXPORT_DONE =
            client -> client.exports().resume(TASK).result();

    private static final Function<LabelboxClient, Call<?>> UPLOAD_DONE =
            client -> client.dataRows().resume(TASK).result();

    private WaitExercises() {}

    static void addTo(Exercises all) {
        tasks(all);
        exports(all);
        uploads(all);
    }

    private static void tasks(Exercises all) {
        all.when("task_wait_until_done", TASK_DONE).answering(STATUS, "IN_PROGRESS", "COMPLETE");
        all.when(
                        "task_wait_of_a_creation_reads_the_file",
                        client -> client.tasks()
                                .resume(TASK)
                                .result()
                                .flatMap(done ->
                                        client.tasks().downloadResult(TASK).collect(Collectors.toList())))
                .answering(STATUS, "COMPLETE")
                .answering(RESULT, "{base}/result")
                .answering("GET /result", "{\"createdDataRows\": [], \"errors\": []}");
        all.when("task_wait_failed", TASK_DONE)
                .answering(STATUS, "FAILED")
                .answering("user.createdTasks.type", "send-to-annotate")
                .answering(RESULT, "{\"error\": \"x\"}");
        all.when("task_wait_gone", TASK_DONE).answering("user.createdTasks", List.of());
    }

    private static void exports(Exercises all) {
        all.when("export_wait", EXPORT_DONE).answering(STATUS, "IN_PROGRESS", "COMPLETE");
        all.when("export_wait_failed", EXPORT_DONE).answering(STATUS, "FAILED");
        all.when("export_wait_until_done", EXPORT_DONE).answering(STATUS, "COMPLETE");
    }

    private static Exercise upload(Exercises all, String name, int created, int refused) {
        return all.when("upsert_" + name, UPLOAD_DONE)
                .answering(STATUS, "COMPLETE")
                .answering("successesfulDataRowImports.nodes", Collections.nCopies(created, Map.of("id", "row")))
                .answering("failedDataRowImports.results", Collections.nCopies(refused, Map.of("message", "no")));
    }

    private static void uploads(Exercises all) {
        upload(all, "created_two_pages", 2, 0).answering("successesfulDataRowImports.after", "cursor-1", null);
        upload(all, "created_none", 0, 0);
        upload(all, "failed_two_pages", 0, 2).answering("failedDataRowImports.after", "cursor-1", null);
        upload(all, "failed_none", 1, 0);
        upload(all, "created_of_failed", 0, 2)
                .answering(STATUS, "FAILED")
                .answering("failedDataRowImports.after", "cursor-1", null);
    }
}
