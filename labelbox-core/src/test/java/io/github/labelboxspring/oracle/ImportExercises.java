package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports of annotations, as the objects of the SDK go about them. */
final class ImportExercises {

    static final String PROJECT = "cm00000000000000000000501";

    private static final String IMPORT = "cm00000000000000000000523";

    static final String NAME = "digits run 7";

    static final String ODD_NAME = "Vorhersagen \u201eM\u00e4rz\u201c \"v2\" \u00e9";

    static final String ROW = "cm00000000000000000000503";

    static final String BOX = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800001", "dataRow": {"id": "cm00000000000000000000503"}, "name": "box", "bbox": {"top": 4, "left": 3, "height": 20, "width": 14}}""";

    static final String SIZE = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800002", "dataRow": {"globalKey": "ziffer-\u00fc-\\"0002\\""}, "name": "Gr\u00f6\u00dfe \\"x\\" 'y'", "answer": {"name": "gro\u00df\\\\klein"}}""";

    private static final String DIGIT = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800001", "dataRow": {"globalKey": "ziffer-\u00fc"}, "name": "digit", "answer": {"name": "3"}}""";

    private static final String TYPED_BOX = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800001", "dataRow": {"globalKey": "ziffer-\u00fc-\\"0002\\""}, "name": "box", "classifications": [], "bbox": {"top": 4.0, "left": 3.0, "height": 20.0, "width": 14.0}}""";

    private static final String TYPED_DIGIT = """
            {"name": "digit", "answer": {"name": "drei \\"3\\" \u00fc"}, "uuid": "9fd9a92e-2560-4e77-81d4-b2e955800002", "dataRow": {"globalKey": "ziffer-\u00fc-\\"0002\\""}}""";

    static final String STATUS = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800001", "dataRow": {"id": "cm00000000000000000000503"}, "status": "SUCCESS", "errors": []}""";

    private ImportExercises() {}

    static void addTo(Exercises all) {
        all.when(
                "models_label_create_url",
                client -> client.imports()
                        .labels(PROJECT, NAME, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
        all.when(
                "models_mal_create_url",
                client -> client.imports()
                        .preLabels(PROJECT, NAME, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
        all.when(
                "models_label_from_name",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.LABEL_IMPORT, ODD_NAME, PROJECT)));
        all.when(
                "models_mal_from_name",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.MAL_IMPORT, ODD_NAME, PROJECT)));
        all.when(
                "models_mal_refresh",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.MAL_IMPORT, NAME, PROJECT)));
        all.when("models_mal_delete", client -> client.imports().deletePreLabels(IMPORT));
        sources(all, "label", (imports, name, lines) -> imports.labels(PROJECT, name, lines));
        sources(all, "mal", (imports, name, lines) -> imports.preLabels(PROJECT, name, lines));
        labels(all);
        preLabels(all);
        reading(all, "label", "labelImport", TaskRef.Kind.LABEL_IMPORT, PROJECT);
        reading(all, "mal", "modelAssistedLabelingPredictionImport", TaskRef.Kind.MAL_IMPORT, PROJECT);
        failures(all);
    }

    /** What starts an import: labels, pre-labels or predictions. */
    interface Start {

        TaskCall<ImportResult> of(ImportOperations imports, String name, Annotations lines);
    }

    /** The same for each kind of import: no file, no annotation, an address. */
    private static void sources(Exercises all, String kind, Start start) {
        Path missing = Path.of("no/such/lines.ndjson");
        all.when(
                "models_" + kind + "_file_missing",
                client -> start.of(client.imports(), NAME, Annotations.file(missing))
                        .start());
        all.when(
                "models_" + kind + "_objects_empty",
                client -> start.of(client.imports(), NAME, Annotations.of(List.of()))
                        .start());
        all.when(
                "models_" + kind + "_create_nothing",
                client -> start.of(client.imports(), NAME, Annotations.of(List.of()))
                        .start());
        all.when(
                "models_" + kind + "_create_path",
                client -> start.of(client.imports(), NAME, Annotations.file(file(BOX + "\n")))
                        .start());
    }

    private static void labels(Exercises all) {
        all.when(
                "models_label_file",
                client -> client.imports()
                        .labels(PROJECT, ODD_NAME, Annotations.file(file(DIGIT + "\n")))
                        .start());
        all.when(
                "models_label_objects_of_labels",
                client -> client.imports()
                        .labels(PROJECT, NAME, Annotations.of(List.of(TYPED_BOX, TYPED_DIGIT)))
                        .start());
    }

    private static void preLabels(Exercises all) {
        all.when("models_mal_objects", preLabels(NAME, BOX, SIZE));
        all.when("models_mal_objects_odd_name", preLabels(ODD_NAME, BOX));
        all.when("models_mal_objects_of_labels", preLabels(NAME, TYPED_BOX, TYPED_DIGIT));
        all.when(
                "models_mal_objects_confidence_is_sent",
                preLabels(NAME, BOX.replace("14}}", "14}, \"confidence\": 0.75}")));
        all.when("models_mal_objects_without_data_row", preLabels(NAME, "{\"uuid\": \"u\", \"name\": \"box\"}"));
        all.when("models_mal_objects_no_such_project", preLabels(NAME, BOX))
                .refusing(
                        "createModelAssistedLabelingPredictionImport",
                        Refusal.error("RESOURCE_NOT_FOUND", "no such project"));
        all.when("models_mal_objects_retried", preLabels(NAME, BOX))
                .refusing("createModelAssistedLabelingPredictionImport", Refusal.http(502, "Bad Gateway"), Refusal.NONE)
                .retrying();
        all.when(
                "models_mal_file",
                client -> client.imports()
                        .preLabels(
                                PROJECT,
                                NAME,
                                Annotations.file(file(
                                        DIGIT.replace("\"globalKey\": \"ziffer-\u00fc\"", "\"id\": \"" + ROW + "\"")
                                                        .replace("digit", "gr\u00f6\u00dfe")
                                                        .replace("\"3\"", "\"drei\"")
                                                + "\n")))
                        .start());
        all.when(
                "models_mal_url",
                client -> client.imports()
                        .preLabels(PROJECT, ODD_NAME, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
    }

    private static Function<LabelboxClient, Call<?>> preLabels(String name, String... lines) {
        return client -> client.imports()
                .preLabels(PROJECT, name, Annotations.of(List.of(lines)))
                .start();
    }

    /** Looking an import up, waiting for it and reading its three files. */
    static void reading(Exercises all, String kind, String root, TaskRef.Kind task, String parent) {
        TaskRef ref = new TaskRef(task, NAME, parent);
        all.when("models_" + kind + "_files", client -> {
                    ImportOperations imports = client.imports();
                    return imports.inputs(ref)
                            .collect(Collectors.toList())
                            .flatMap(inputs -> imports.statuses(ref).collect(Collectors.toList()))
                            .flatMap(statuses -> imports.errors(ref).collect(Collectors.toList()));
                })
                .answering(root + ".state", "FINISHED")
                .answering(root + ".inputFileUrl", "{base}/import/input.ndjson")
                .answering(root + ".statusFileUrl", "{base}/import/status.ndjson")
                .answering(root + ".errorFileUrl", "{base}/import/errors.ndjson")
                .answering("GET /import/input.ndjson", BOX)
                .answering("GET /import/status.ndjson", STATUS)
                .answering("GET /import/errors.ndjson", "");
    }

    private static void failures(Exercises all) {
        TaskRef ref = new TaskRef(TaskRef.Kind.MAL_IMPORT, NAME, PROJECT);
        String root = "modelAssistedLabelingPredictionImport";
        all.when("models_mal_from_name_as_json", client -> client.imports().get(ref));
        all.when("models_mal_from_name_not_found", client -> client.imports().get(ref))
                .refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such import"));
        all.when("models_mal_from_name_null", client -> client.imports().get(ref))
                .refusing(root, Refusal.nothing(root));
        all.when(
                        "models_mal_errors_empty_file",
                        client -> client.imports().errors(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FINISHED")
                .answering(root + ".errorFileUrl", "{base}/import/errors.ndjson")
                .answering("GET /import/errors.ndjson", "");
        all.when(
                        "models_mal_errors_no_file",
                        client -> client.imports().errors(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FINISHED")
                .answering(root + ".errorFileUrl", new Object[] {null});
        all.when(
                        "models_mal_inputs_of_failed",
                        client -> client.imports().inputs(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FAILED")
                .answering(root + ".inputFileUrl", new Object[] {null});
        all.when(
                        "models_mal_statuses_blank_line",
                        client -> client.imports().statuses(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FINISHED")
                .answering(root + ".statusFileUrl", "{base}/import/status.ndjson")
                .answering("GET /import/status.ndjson", STATUS + "\n\n" + STATUS);
        all.when(
                        "models_mal_statuses_expired",
                        client -> client.imports().statuses(ref).collect(Collectors.toList()))
                .answering(root + ".state", "FINISHED")
                .answering(root + ".statusFileUrl", "{base}/import/status.ndjson")
                .refusing("GET /import/status.ndjson", Refusal.http(403, "Forbidden"));
    }

    static Path file(String text) {
        try {
            Path file = Files.createTempFile("lines", ".ndjson");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
