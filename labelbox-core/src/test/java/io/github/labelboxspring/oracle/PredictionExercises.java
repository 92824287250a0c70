package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.work.TaskRef;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Predictions: into a model run, and on from there into a project. */
final class PredictionExercises {

    private static final String RUN = "cm00000000000000000000507";

    private static final String NAME = ImportExercises.NAME;

    private static final String PROJECT = ImportExercises.PROJECT;

    private static final String BOX = ImportExercises.BOX;

    private static final String SIZE = ImportExercises.SIZE;

    private static final String ROOT = "modelErrorAnalysisPredictionImport";

    private PredictionExercises() {}

    static void addTo(Exercises all) {
        sources(all);
        addPredictions(all);
        reading(all);
        onwards(all);
    }

    private static Function<LabelboxClient, Call<?>> into(String name, Annotations lines) {
        return client ->
                client.imports().predictions().intoModelRun(RUN, name, lines).start();
    }

    private static Function<LabelboxClient, Call<?>> fromUrl(String name) {
        return client -> client.imports()
                .predictions()
                .intoModelRun(RUN, name, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                .start();
    }

    private static String with(String line, String more) {
        return line.substring(0, line.length() - 1) + ", " + more + "}";
    }

    private static void sources(Exercises all) {
        all.when("models_mea_create_path", into(NAME, Annotations.file(ImportExercises.file(BOX))));
        all.when("models_mea_create_url", fromUrl(NAME));
        all.when("models_mea_url", fromUrl(NAME));
        all.when(
                "models_mea_file",
                into(
                        ImportExercises.ODD_NAME,
                        Annotations.file(ImportExercises.file(with(BOX, "\"confidence\": 0.5") + "\n"))));
        all.when(
                "models_mea_file_missing",
                client -> client.imports()
                        .predictions()
                        .intoModelRun(RUN, NAME, Annotations.file(Path.of("no/such/lines.ndjson")))
                        .start());
        all.when(
                "models_mea_objects",
                into(
                        NAME,
                        Annotations.of(List.of(
                                with(
                                        BOX,
                                        "\"confidence\": 0.9, \"customMetrics\": [{\"name\": \"iou\", \"value\": 0.5}]"),
                                SIZE))));
        all.when("models_mea_objects_empty", into(NAME, Annotations.of(List.of())));
    }

    private static void addPredictions(Exercises all) {
        all.when("models_run_add_predictions_empty", into(NAME, Annotations.of(List.of())));
        all.when(
                "models_run_add_predictions_objects",
                into(NAME, Annotations.of(List.of(with(BOX, "\"confidence\": 0.5"), SIZE))));
        all.when("models_run_add_predictions_file", into(NAME, Annotations.file(ImportExercises.file(BOX + "\n"))));
        all.when(
                "models_run_add_predictions_path_object",
                into(NAME, Annotations.file(ImportExercises.file(BOX + "\n"))));
        all.when("models_run_add_predictions_url", fromUrl(ImportExercises.ODD_NAME));
    }

    private static void reading(Exercises all) {
        TaskRef ref = new TaskRef(TaskRef.Kind.MODEL_RUN_IMPORT, NAME, RUN);
        all.when("models_mea_from_name_not_found", client -> client.imports().get(ref))
                .refusing(ROOT, Refusal.error("RESOURCE_NOT_FOUND", "no such import"));
        ImportExercises.reading(all, "mea", ROOT, TaskRef.Kind.MODEL_RUN_IMPORT, RUN);
        ImportExercises.reading(
                all, "mea_to_mal", "meaToMalPredictionImport", TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT, PROJECT);
        all.when(
                "models_mea_to_mal_from_name",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT, NAME, PROJECT)));
        all.when(
                "models_mea_to_mal_create_empty",
                client -> client.imports()
                        .predictions()
                        .asPreLabels(PROJECT, RUN, NAME, List.of())
                        .start());
    }

    private static void onwards(Exercises all) {
        sent(all, "models_run_send_to_project", client -> Annotations.of(List.of(BOX, SIZE)), 2);
        sent(
                all,
                "models_run_send_to_project_default_priority_from_url",
                client -> Annotations.url(client.appUrl() + "/files/predictions.ndjson"),
                5);
        sent(all, "models_run_send_to_project_import_refused", client -> Annotations.of(List.of(BOX)), 5)
                .refusing(
                        "createMalPredictionImportForModelRunDataRows",
                        Refusal.error("MALFORMED_REQUEST", "the import is refused"));
        sent(all, "models_run_send_to_project_nothing_imported", client -> Annotations.of(List.of(BOX)), 5)
                .answering("GET /import/status.ndjson", ImportExercises.STATUS.replace("SUCCESS", "FAILURE"));
    }

    private static Exercise sent(
            Exercises all, String name, Function<LabelboxClient, Annotations> predictions, int priority) {
        return all.when(
                        name,
                        client -> client.imports()
                                .predictions()
                                .intoModelRunAndProject(RUN, NAME, predictions.apply(client), PROJECT, priority))
                .answering(ROOT + ".state", "FINISHED")
                .answering(ROOT + ".statusFileUrl", "{base}/import/status.ndjson")
                .answering("meaToMalPredictionImport.state", "FINISHED")
                .answering(ROOT + ".inputFileUrl", "{base}/import/input.ndjson")
                .answering("meaToMalPredictionImport.inputFileUrl", "{base}/import/input.ndjson")
                .answering("meaToMalPredictionImport.statusFileUrl", "{base}/import/status.ndjson")
                .answering("GET /import/status.ndjson", ImportExercises.STATUS);
    }
}
