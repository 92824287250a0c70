package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tasks, exports and imports have to show when they are done, and the waiting for them. */
final class TaskResultExercises {

    private static final String TASK = "cm00000000000000000000008";

    private static final String RUN = "cm00000000000000000000507";

    private static final String STATUS = "user.createdTasks.status";

    private static final String RESULT = "user.createdTasks.result";

    private static final Function<LabelboxClient, Call<?>> GET =
            client -> client.tasks().get(TASK);

    private static final Function<LabelboxClient, Call<?>> WAIT = client -> client.tasks()
            .resume(TASK)
            .with(options -> options.withTaskWait(Duration.ofSeconds(1)))
            .result();

    private static final Function<LabelboxClient, Call<?>> DOWNLOAD =
            client -> client.tasks().downloadResult(TASK).collect(Collectors.toList());

    private static final Function<LabelboxClient, Call<?>> UPLOAD =
            client -> client.dataRows().resume(TASK).result();

    private static final Function<LabelboxClient, Call<?>> EXPORT =
            client -> client.exports().get(TASK);

    private static final Function<LabelboxClient, Call<?>> ERRORS = client -> client.exports()
            .get(TASK)
            .flatMap(export -> client.exports().errors(export).collect(Collectors.toList()));

    private static final Function<LabelboxClient, Call<?>> ROWS = client -> client.exports()
            .get(TASK)
            .flatMap(export -> client.exports().rows(export).text().collect(Collectors.toList()));

    private TaskResultExercises() {}

    static void addTo(Exercises all) {
        tasks(all);
        waits(all);
        uploads(all);
        exports(all);
        streams(all);
        owners(all);
        imports(all);
    }

    private static void file(Exercises all, String name) {
        all.when(name, DOWNLOAD)
                .answering(STATUS, "COMPLETE")
                .answering(RESULT, "{base}/result")
                .answering("GET /result", "{\"createdDataRows\": [], \"errors\": []}");
    }

    private static void tasks(Exercises all) {
        file(all, "data_task_created_and_failed_none");
        file(all, "data_task_errors_creation_complete");
        file(all, "data_task_failed_and_created_data_rows");
        file(all, "data_task_result_creation");
        file(all, "data_task_result_export");
        all.when(
                        "data_task_errors_export",
                        client -> client.tasks().downloadErrors(TASK).collect(Collectors.toList()))
                .answering(STATUS, "COMPLETE")
                .answering("user.createdTasks.errors", "{base}/result")
                .answering("GET /result", "{\"error\": 1}\n{\"error\": 2}\n");
        all.when("data_task_get_unknown_status", GET).refusing("user", Refusal.http(200, """
                                {"data": {"user": {"createdTasks": [{"id": "t", "status": "PAUSED", "completionPercentage": 1}]}}}"""));
        all.when(
                        "data_task_has_errors_by_type",
                        client -> client.tasks()
                                .get(TASK)
                                .flatMap(export -> client.tasks().get(TASK))
                                .flatMap(export ->
                                        client.tasks().downloadResult(TASK).collect(Collectors.toList()))
                                .flatMap(creation -> client.tasks().get(TASK))
                                .flatMap(failed -> client.tasks().get(TASK)))
                .answering(STATUS, "COMPLETE")
                .answering(RESULT, "{base}/result")
                .answering("GET /result", "{\"errors\": []}");
        all.when("data_task_result_failed", WAIT).answering(STATUS, "FAILED").answering(RESULT, "{\"error\": \"x\"}");
        all.when("data_task_result_file_gone", DOWNLOAD)
                .answering(STATUS, "COMPLETE")
                .answering(RESULT, "{base}/result")
                .refusing("GET /result", Refusal.http(404, "Not Found"));
        all.when("data_task_result_other_type", DOWNLOAD)
                .answering(STATUS, "COMPLETE")
                .answering(RESULT, "{\"moved\": 1}");
        all.when(
                        "data_task_result_waits",
                        client -> client.tasks()
                                .resume(TASK)
                                .result()
                                .flatMap(done ->
                                        client.tasks().downloadResult(TASK).collect(Collectors.toList())))
                .answering(STATUS, "IN_PROGRESS", "COMPLETE")
                .answering(RESULT, "{base}/result")
                .answering("GET /result", "{\"createdDataRows\": []}");
        all.when("data_task_result_without_url", DOWNLOAD)
                .answering(STATUS, "COMPLETE")
                .answeringNothing(RESULT);
    }

    private static void waits(Exercises all) {
        all.when("data_task_wait_gives_up_silently", WAIT)
                .answering(STATUS, "IN_PROGRESS")
                .refusing("user", Refusal.NONE, Refusal.NONE, Refusal.silence());
        all.when("data_task_wait_stops_at_any_other_status", WAIT)
                .answering(STATUS, "IN_PROGRESS", "CANCELLING")
                .refusing("user", Refusal.NONE, Refusal.NONE, Refusal.silence());
    }

    private static void uploads(Exercises all) {
        all.when("data_upsert_nothing", UPLOAD)
                .answering(STATUS, "COMPLETE")
                .answering("successesfulDataRowImports.nodes", List.of())
                .answering("failedDataRowImports.results", List.of());
        all.when("data_upsert_result_failed", UPLOAD)
                .answering(STATUS, "FAILED")
                .answering(RESULT, "{\"error\": \"x\"}");
        all.when("data_upsert_wait", UPLOAD).answering(STATUS, "IN_PROGRESS", "COMPLETE");
    }

    private static Exercise complete(Exercises all, String name, Function<LabelboxClient, Call<?>> call) {
        return all.when(name, call).answering(STATUS, "COMPLETE");
    }

    private static void exports(Exercises all) {
        complete(all, "data_export_printing_raises", GET);
        complete(all, "data_export_errors_of_export", ERRORS).answeringNothing("task.exportMetadataHeader");
        all.when("data_export_errors_url_of_export", client -> client.exports().downloadErrors(TASK))
                .answering("GET /api/v1/export-errors/" + TASK + "/cl00000000000000000000030", "{}")
                .answering("organization.id", "cl00000000000000000000030");
        complete(all, "data_export_result_of_export_is_the_url", GET);
        complete(all, "data_export_errors_of_v2_none", ERRORS).answeringNothing("task.exportMetadataHeader");
        complete(all, "data_export_errors_url_of_v2_none", EXPORT).answeringNothing("task.exportMetadataHeader");
        complete(all, "data_export_result_of_v2_without_header", ROWS).answeringNothing("task.exportMetadataHeader");
    }

    private static void streams(Exercises all) {
        complete(all, "data_export_stream_empty_total", ROWS).answering("task.exportMetadataHeader.totalSize", "0");
        complete(all, "data_export_stream_no_errors_stream", ERRORS).answeringNothing("task.exportMetadataHeader");
        byte[] line = "{\"n\": 1, \"text\": \"01234567890123456789\u00fc\"}\n".getBytes(StandardCharsets.UTF_8);
        complete(all, "data_export_stream_character_across_shards_is_spoilt", ROWS)
                .answering("task.exportMetadataHeader.totalSize", String.valueOf(line.length))
                .answering("task.exportFileFromOffset", shard(0, 0, 39), shard(1, 40, line.length - 1))
                .answering("GET /shard/0", (Object) Arrays.copyOf(line, 40))
                .answering("GET /shard/1", (Object) Arrays.copyOfRange(line, 40, line.length));
        complete(all, "data_export_stream_no_shard", ROWS)
                .answering("task.exportMetadataHeader.totalSize", "96")
                .answering("task.exportFileFromOffset", shard(0, 0, 47), null)
                .answering("GET /shard/0", "{\"n\": 1, \"text\": \"012345678901234567890123456\"}\n");
    }

    private static Map<String, Object> shard(int number, int start, int end) {
        return Map.of(
                "offsets",
                Map.of("start", String.valueOf(start), "end", String.valueOf(end)),
                "lines",
                Map.of("start", "0", "end", "0"),
                "file",
                "{base}/shard/" + number);
    }

    /** Whose a thing is, which a key has told already. */
    private static void owners(Exercises all) {
        for (String name : List.of("data_task_created_by", "data_export_created_by")) {
            all.when(name, client -> client.users().me());
        }
        for (String name : List.of(
                "data_task_organization",
                "data_export_organization",
                "data_row_organization",
                "data_dataset_organization")) {
            all.when(name, client -> client.organization().get());
        }
    }

    private static void imports(Exercises all) {
        String project = ImportExercises.PROJECT;
        imports(all, "label", "labelImport", new TaskRef(TaskRef.Kind.LABEL_IMPORT, ImportExercises.NAME, project));
        TaskRef mal = new TaskRef(TaskRef.Kind.MAL_IMPORT, ImportExercises.NAME, project);
        String root = "modelAssistedLabelingPredictionImport";
        imports(all, "mal", root, mal);
        run(
                all,
                "models_mal_wait_until_done",
                root,
                client -> client.imports().resume(mal).result());
        TaskRef run = new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, ImportExercises.NAME, RUN);
        run(
                all,
                "models_mea_wait",
                "modelErrorAnalysisPredictionImport",
                client -> start(client, run, Annotations.of(List.of(ImportExercises.BOX))));
        all.when(
                "models_mea_refresh",
                client -> start(client, run, Annotations.of(List.of(ImportExercises.BOX)))
                        .start()
                        .flatMap(started -> client.imports().get(run)));
        run(
                all,
                "models_mea_to_mal_wait",
                "meaToMalPredictionImport",
                client -> client.imports()
                        .predictions()
                        .asPreLabels(project, RUN, ImportExercises.NAME, List.of(ImportExercises.ROW)));
        all.when(
                "models_label_refresh",
                client -> client.imports()
                        .labels(project, ImportExercises.NAME, Annotations.of(List.of(ImportExercises.BOX)))
                        .start()
                        .flatMap(started -> client.imports().get(started.ref())));
    }

    private static void imports(Exercises all, String kind, String root, TaskRef ref) {
        all.when("models_" + kind + "_project", client -> client.imports().get(ref));
        run(
                all,
                "models_" + kind + "_wait",
                root,
                client -> start(client, ref, Annotations.of(List.of(ImportExercises.BOX))));
        all.when(
                "models_" + kind + "_url_unreachable",
                client -> start(client, ref, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
    }

    private static TaskCall<?> start(LabelboxClient client, TaskRef ref, Annotations annotations) {
        String parent = Objects.requireNonNull(ref.parent());
        return switch (ref.kind()) {
            case LABEL_IMPORT -> client.imports().labels(parent, ref.id(), annotations);
            case MAL_IMPORT -> client.imports().preLabels(parent, ref.id(), annotations);
            default -> client.imports().predictions().intoModelRun(parent, ref.id(), annotations);
        };
    }

    private static void run(Exercises all, String name, String root, Function<LabelboxClient, Call<?>> call) {
        all.when(name, call)
                .answering(root + ".state", "RUNNING", "FINISHED")
                .answering(root + ".statusFileUrl", "{base}/import/status.ndjson")
                .answering(root + ".inputFileUrl", "{base}/import/input.ndjson")
                .answering("GET /import/input.ndjson", ImportExercises.BOX)
                .answering("GET /import/status.ndjson", ImportExercises.STATUS);
    }
}
