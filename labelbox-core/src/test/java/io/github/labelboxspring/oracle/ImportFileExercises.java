package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of imports of each kind that are still running or have failed, and the waiting for them. */
final class ImportFileExercises {

    private static final String RUN = "cm00000000000000000000507";

    private static final String REFUSED = ImportExercises.STATUS
            .replace("SUCCESS", "FAILURE")
            .replace("[]", "[{\"name\": \"InvalidInput\", \"message\": \"box\"}]");

    private ImportFileExercises() {}

    static void addTo(Exercises all) {
        kind(all, "label", "labelImport", TaskRef.Kind.LABEL_IMPORT, ImportExercises.PROJECT);
        kind(all, "mal", "modelAssistedLabelingPredictionImport", TaskRef.Kind.MAL_IMPORT, ImportExercises.PROJECT);
        kind(all, "mea", "modelErrorAnalysisPredictionImport", TaskRef.Kind.MODEL_RUN_IMPORT, RUN);
        kind(
                all,
                "mea_to_mal",
                "meaToMalPredictionImport",
                TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT,
                ImportExercises.PROJECT);
        all.when(
                "import_mea_to_mal_create_two_rows",
                client -> client.imports()
                        .predictions()
                        .asPreLabels(
                                ImportExercises.PROJECT,
                                RUN,
                                ImportExercises.NAME,
                                List.of(ImportExercises.ROW, "cm00000000000000000000504"))
                        .start());
    }

    private static void kind(Exercises all, String kind, String root, TaskRef.Kind task, String parent) {
        TaskRef ref = new TaskRef(task, ImportExercises.NAME, parent);
        String name = "import_" + kind + "_";
        Function<LabelboxClient, Call<?>> wait =
                client -> client.imports().resume(ref).result();
        files(
                        all,
                        name + "errors_while_running",
                        root,
                        client -> client.imports()
                                .resume(ref)
                                .result()
                                .flatMap(done -> client.imports().errors(ref).collect(Collectors.toList())))
                .answering(root + ".state", "RUNNING", "FINISHED");
        files(
                        all,
                        name + "statuses_while_running",
                        root,
                        client -> client.imports()
                                .resume(ref)
                                .result()
                                .flatMap(done -> client.imports().statuses(ref).collect(Collectors.toList())))
                .answering(root + ".state", "FINISHED");
        files(
                        all,
                        name + "inputs_while_running",
                        root,
                        client -> client.imports().inputs(ref).collect(Collectors.toList()))
                .answering(root + ".state", "RUNNING");
        files(
                        all,
                        name + "statuses_of_failed",
                        root,
                        client -> client.imports().statuses(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FAILED");
        files(all, name + "wait_failed", root, wait).answering(root + ".state", "RUNNING", "FAILED");
        files(all, name + "wait_until_done", root, wait).answering(root + ".state", "RUNNING", "FINISHED");
        all.when(
                name + "parent_id",
                client -> Call.of(Objects.requireNonNull(
                        client.imports().resume(ref).ref().parent())));
        all.when(name + "wait_gone", wait).refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such import"));
        if (task == TaskRef.Kind.LABEL_IMPORT) {
            files(all, name + "wait_limited", root, wait)
                    .answering(root + ".state", "FINISHED")
                    .refusing(
                            root,
                            Refusal.http(429, "{\"message\": \"You have exceeded your API limit\"}"),
                            Refusal.NONE);
        }
        if (kind.startsWith("mea")) {
            all.when(name + "from_name", client -> client.imports().get(ref));
        }
    }

    private static Exercise files(Exercises all, String name, String root, Function<LabelboxClient, Call<?>> call) {
        return all.when(name, call)
                .answering(root + ".inputFileUrl", "{base}/import/input.ndjson")
                .answering(root + ".statusFileUrl", "{base}/import/status.ndjson")
                .answering(root + ".errorFileUrl", "{base}/import/errors.ndjson")
                .answering("GET /import/input.ndjson", ImportExercises.BOX)
                .answering("GET /import/status.ndjson", REFUSED)
                .answering("GET /import/errors.ndjson", REFUSED);
    }
}
