package io.github.labelboxspring.oracle;

import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.exports.WorkflowStatus;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Exports and imports of annotations. */
final class TransferExercises {

    private static final String PROJECT = "cm00000000000000000000001";

    /** Ids of the project, the dataset and the import's project that the recording server answered. */
    private static final String ANSWERED_PROJECT = "cl00000000000000000000014";

    private static final String ANSWERED_DATASET = "cl00000000000000000000005";

    private static final String IMPORTS_PROJECT = "cl00000000000000000000021";

    private static final String TASK = "cm00000000000000000000008";

    private static final String TRUTH = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800092", "dataRow": {"%s": "%s"}, "name": "digit", "answer": {"name": "3"}}""";

    private static final String BOX = """
            {"uuid": "9fd9a92e-2560-4e77-81d4-b2e955800092", "dataRow": {"id": "cm00000000000000000000003"}, "name": "box", "bbox": {"top": 1, "left": 2, "height": 3, "width": 4}}""";

    private TransferExercises() {}

    static void addTo(Exercises all) {
        exports(all);
        imports(all);
    }

    private static void exports(Exercises all) {
        all.when(
                "dataset_export",
                client -> client.exports()
                        .ofDataset(
                                ANSWERED_DATASET,
                                ExportFilters.ofGlobalKeys(List.of("digit-0001", "digit-0002")),
                                ExportParams.of(
                                                ExportDetail.ATTACHMENTS,
                                                ExportDetail.DATA_ROW_DETAILS,
                                                ExportDetail.METADATA)
                                        .withTaskName("mine"))
                        .start());
        all.when(
                        "project_export_and_stream",
                        client -> client.exports()
                                .ofProject(
                                        ANSWERED_PROJECT,
                                        ExportFilters.ofLabelCreated(new ExportPeriod(
                                                        "2024-01-01 00:00:00", "2024-02-01 00:00:00", false))
                                                .withBatchIds(List.of("cm00000000000000000000010"))
                                                .withWorkflowStatus(WorkflowStatus.DONE),
                                        ExportParams.of(
                                                ExportDetail.LABEL_DETAILS,
                                                ExportDetail.PROJECT_DETAILS,
                                                ExportDetail.PERFORMANCE_DETAILS,
                                                ExportDetail.INTERPOLATED_FRAMES))
                                .start()
                                .flatMap(task -> client.exports()
                                        .resume(TASK)
                                        .progress()
                                        .flatMap(done ->
                                                client.exports().resume(TASK).result(done)))
                                .flatMap(export -> client.exports()
                                        .rows(new Export(TASK, 1, 2, 0, 0))
                                        .text()
                                        .collect(Collectors.toList())))
                .answering("user.timezone", "timezone")
                .answering("user.createdTasks.id", TASK)
                .answering("user.createdTasks.status", "COMPLETE")
                .answering("task.exportFileFromOffset.offsets.start", "0")
                .answering("task.exportFileFromOffset.offsets.end", "1")
                .answering("task.exportFileFromOffset.file", "{base}/shard/0")
                .answering("GET /shard/0", "{}");
    }

    private static void imports(Exercises all) {
        all.when(
                "label_import_from_objects",
                client -> client.imports()
                        .labels(PROJECT, "truth-1", Annotations.of(List.of(TRUTH.formatted("globalKey", "digit-0001"))))
                        .start());
        all.when(
                "label_import_from_file",
                client -> client.imports()
                        .labels(
                                PROJECT,
                                "truth-2",
                                Annotations.file(file(TRUTH.formatted("id", "cm00000000000000000000003") + "\n")))
                        .start());
        all.when(
                "mal_import_from_objects",
                client -> client.imports()
                        .preLabels(PROJECT, "pred-1", Annotations.of(List.of(BOX)))
                        .start());
        all.when(
                "mal_import_from_url",
                client -> client.imports()
                        .preLabels(PROJECT, "pred-2", Annotations.url(client.appUrl() + "/file/p.ndjson"))
                        .start());
        all.when("label_import_from_name_and_wait", client -> {
                    ImportOperations imports = client.imports();
                    TaskRef made = new TaskRef(TaskRef.Kind.LABEL_IMPORT, "name", IMPORTS_PROJECT);
                    return imports.get(new TaskRef(TaskRef.Kind.LABEL_IMPORT, "truth-1", PROJECT))
                            .flatMap(found -> imports.statuses(made).collect(Collectors.toList()))
                            .flatMap(statuses -> imports.errors(made).collect(Collectors.toList()))
                            .flatMap(errors -> imports.inputs(made).collect(Collectors.toList()));
                })
                .answering("labelImport.statusFileUrl", "{base}/import/status")
                .answering("labelImport.errorFileUrl", "{base}/import/errors")
                .answering("labelImport.inputFileUrl", "{base}/import/input")
                .answering("GET /import/status", "")
                .answering("GET /import/errors", "")
                .answering("GET /import/input", "");
    }

    private static Path file(String text) {
        try {
            Path file = Files.createTempFile("lines", ".ndjson");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
