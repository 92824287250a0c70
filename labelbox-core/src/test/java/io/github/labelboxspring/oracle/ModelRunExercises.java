package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.catalog.LabelSource;
import io.github.labelboxspring.catalog.Sending;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.models.DataSplit;
import io.github.labelboxspring.models.Training;
import io.github.labelboxspring.models.TrainingStatus;
import io.github.labelboxspring.ontologies.MediaType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Models, model runs, what belongs to them, and slices. */
final class ModelRunExercises {

    private static final String MODEL = "cm00000000000000000000506";

    private static final String RUN = "cm00000000000000000000507";

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String SLICE = "cm00000000000000000000524";

    private static final String APP = "cm00000000000000000000528";

    private static final String TASK = "cm00000000000000000000508";

    private static final String LABEL = "cm00000000000000000000511";

    /** Long enough for the polls that a case counts; the next one is not answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final DataRowKeys IDS = DataRowKeys.ids("cm00000000000000000000503", "cm00000000000000000000521");

    private static final DataRowKeys KEYS = DataRowKeys.globalKeys("digit-0001", "ziffer-\u00fc-\"0002\"");

    private ModelRunExercises() {}

    static void addTo(Exercises all) {
        models(all);
        configs(all);
        dataRows(all);
        labels(all);
        splits(all);
        exports(all);
        foundry(all);
        slices(all);
    }

    private static void models(Exercises all) {
        all.when(
                "models_create_model_run_with_config",
                client -> client.models()
                        .runs()
                        .create(
                                MODEL,
                                "digits run 7",
                                Map.of(
                                        "batch_size",
                                        64,
                                        "layers",
                                        List.of(1, 2),
                                        "lr",
                                        0.001,
                                        "note",
                                        "gr\u00f6\u00dfer \"\u00fc\"")));
        all.when("models_model_delete", client -> client.models().delete(MODEL));
        all.when("models_model_runs", client -> client.models().runs().list(MODEL));
        all.when("models_run_delete", client -> client.models().runs().delete(RUN));
        all.when("models_run_cost", client -> usageTwice(client))
                .answering("modelFoundryModelRunInfo.status", "FINISHED");
        all.when("models_run_cost_none", client -> usageTwice(client))
                .refusing(
                        "modelFoundryModelRunInfo",
                        Refusal.error("RESOURCE_NOT_FOUND", "no such run"),
                        Refusal.nothing("modelFoundryModelRunInfo"));
    }

    private static Call<?> usageTwice(LabelboxClient client) {
        return client.models()
                .runs()
                .findUsage(RUN)
                .flatMap(first -> client.models().runs().findUsage(RUN));
    }

    private static void configs(Exercises all) {
        all.when("models_run_get_config", client -> client.models().runs().getConfig(RUN));
        all.when("models_run_reset_config", client -> client.models().runs().resetConfig(RUN));
        all.when(
                "models_run_update_config",
                client -> client.models()
                        .runs()
                        .updateConfig(RUN, Map.of("batch_size", 128, "note", "gr\u00f6\u00dfer \"\u00fc\"")));
        all.when(
                "models_run_update_status",
                client -> client.models().runs().updateTraining(RUN, Training.of(TrainingStatus.TRAINING_MODEL)));
        all.when(
                        "models_run_update_status_not_experimental",
                        client ->
                                client.models().runs().updateTraining(RUN, Training.of(TrainingStatus.TRAINING_MODEL)))
                .withoutExperimental();
        all.when(
                "models_run_update_status_all_arguments",
                client -> client.models()
                        .runs()
                        .updateTraining(
                                RUN,
                                Training.of(TrainingStatus.FAILED)
                                        .withMetadata(Map.of("loss", "0.5", "note", "gr\u00f6\u00dfer"))
                                        .withErrorMessage("out of memory: \"GPU 0\"")));
    }

    private static void dataRows(Exercises all) {
        String status = "MEADataRowRegistrationTaskStatus.status";
        all.when("models_run_upsert_data_rows_ids", upsert(IDS))
                .answering(status, "IN_PROGRESS", "COMPLETE")
                .answering("createMEAModelRunDataRowRegistrationTask", TASK);
        all.when("models_run_upsert_data_rows_global_keys", upsert(KEYS))
                .answering(status, "COMPLETE")
                .answering("createMEAModelRunDataRowRegistrationTask", TASK);
        all.when("models_run_upsert_data_rows_nothing", upsert(DataRowKeys.ids()));
        all.when(
                "models_run_delete_data_rows",
                client -> client.models()
                        .runs()
                        .dataRows()
                        .delete(RUN, List.of("cm00000000000000000000503", "cm00000000000000000000521")));
        all.when(
                "models_run_data_rows",
                client -> client.models().runs().dataRows().list(RUN));
        all.when(
                        "models_run_data_rows_two_pages",
                        client -> client.models().runs().dataRows().list(RUN))
                .answering("annotationGroups.pageInfo.hasNextPage", true, false)
                .answering("annotationGroups.pageInfo.endCursor", "cursor-1", null);
        all.when(
                "models_run_data_row_url",
                client -> client.models().runs().dataRows().list(RUN).first());
        all.when(
                "models_run_data_row_data_row",
                client -> client.models().runs().dataRows().list(RUN).first());
    }

    private static Function<LabelboxClient, Call<?>> upsert(DataRowKeys keys) {
        return client -> client.models().runs().dataRows().upsert(RUN, keys);
    }

    private static Function<LabelboxClient, Call<?>> upsertLabels(List<String> labels) {
        return client -> client.models().runs().dataRows().upsertLabels(RUN, labels);
    }

    private static void labels(Exercises all) {
        String status = "MEALabelRegistrationTaskStatus.status";
        all.when("models_run_upsert_labels_ids", upsertLabels(List.of(LABEL, "cm00000000000000000000600")))
                .answering(status, "IN_PROGRESS", "IN_PROGRESS", "COMPLETE")
                .answering("createMEAModelRunLabelRegistrationTask", TASK);
        all.when("models_run_upsert_labels_nothing", upsertLabels(List.of()));
        all.when("models_run_upsert_labels_failed", upsertLabels(List.of(LABEL)))
                .answering(status, "FAILED")
                .answering("createMEAModelRunLabelRegistrationTask", TASK);
        all.when(
                        "models_run_upsert_labels_times_out",
                        client -> Call.of(client.models()
                                .runs()
                                .dataRows()
                                .upsertLabels(RUN, List.of(LABEL))
                                .start()
                                .execute()
                                .await(PATIENCE)))
                .answering(status, "IN_PROGRESS")
                .refusing("MEALabelRegistrationTaskStatus", Refusal.NONE, Refusal.NONE, Refusal.silence())
                .answering("createMEAModelRunLabelRegistrationTask", TASK);
        all.when(
                        "models_run_upsert_labels_project",
                        client -> client.models().runs().dataRows().upsertProjectLabels(RUN, PROJECT))
                .answering(status, "COMPLETE")
                .answering("createMEAModelRunProjectLabelRegistrationTask", TASK);
        all.when(
                        "models_run_upsert_labels_empty_ids_and_project",
                        client -> client.models().runs().dataRows().upsertProjectLabels(RUN, PROJECT))
                .answering(status, "COMPLETE")
                .answering("createMEAModelRunProjectLabelRegistrationTask", TASK);
    }

    private static void splits(Exercises all) {
        String status = "assignDataRowsToDataSplitTaskStatus.status";
        all.when("models_run_split_global_keys", split(DataSplit.VALIDATION, KEYS))
                .answering(status, "COMPLETE")
                .answering("createAssignDataRowsToDataSplitTask", TASK);
        all.when("models_run_split_ids", split(DataSplit.TRAINING, IDS))
                .answering(status, "IN_PROGRESS", "COMPLETE")
                .answering("createAssignDataRowsToDataSplitTask", TASK);
        all.when("models_run_split_unknown", split(DataSplit.UNKNOWN, IDS));
        all.when(
                        "models_run_split_not_experimental",
                        split(DataSplit.TEST, DataRowKeys.ids("cm00000000000000000000503")))
                .withoutExperimental()
                .answering(status, "COMPLETE")
                .answering("createAssignDataRowsToDataSplitTask", TASK);
        all.when(
                        "models_run_split_times_out",
                        client -> Call.of(client.models()
                                .runs()
                                .dataRows()
                                .assignSplit(RUN, DataSplit.TEST, DataRowKeys.ids("cm00000000000000000000503"))
                                .start()
                                .execute()
                                .await(PATIENCE)))
                .answering(status, "IN_PROGRESS")
                .refusing("assignDataRowsToDataSplitTaskStatus", Refusal.NONE, Refusal.silence())
                .answering("createAssignDataRowsToDataSplitTask", TASK);
    }

    private static Function<LabelboxClient, Call<?>> split(DataSplit split, DataRowKeys keys) {
        return client -> client.models().runs().dataRows().assignSplit(RUN, split, keys);
    }

    private static Function<LabelboxClient, Call<?>> export(ExportParams params) {
        return client -> client.exports().ofModelRun(RUN, params).start();
    }

    private static void exports(Exercises all) {
        all.when("models_run_export", export(ExportParams.of()));
        all.when("models_run_export_media_type_enum", export(ExportParams.of().withMediaTypeOverride(MediaType.IMAGE)));
        all.when("models_run_export_unknown_param_ignored", export(ExportParams.of(ExportDetail.PREDICTIONS)));
        all.when(
                "models_run_export_v2",
                export(ExportParams.of(ExportDetail.PREDICTIONS).withTaskName("Export \u201ev2\u201c")));
        all.when("models_run_export_refused", export(ExportParams.of()))
                .refusing("exportDataRowsInModelRun", Refusal.error("MALFORMED_REQUEST", "modelRunId is not known"));
        all.when("models_run_export_refused_plain", export(ExportParams.of()))
                .refusing("exportDataRowsInModelRun", Refusal.error("MALFORMED_REQUEST", "refused"));
        all.when("models_run_export_task_not_found", export(ExportParams.of()))
                .answering("user.createdTasks", List.of());
        all.when(
                "models_run_send_to_annotate_defaults_global_keys",
                client -> client.catalog()
                        .sendToAnnotateFromModelRun(
                                Sending.of(PROJECT, "batch", KEYS, LabelSource.modelRun(RUN, Map.of())))
                        .start());
    }

    private static void foundry(Exercises all) {
        app(all.when(
                "models_foundry_run_app_ids",
                client -> client.models().foundry().runApp("run 1", IDS, APP).start()));
    }

    private static void app(Exercise exercise) {
        exercise.answering("findModelFoundryApp.id", APP)
                .answering("findModelFoundryApp.modelId", MODEL)
                .answering("findModelFoundryApp.ontologyId", "cm00000000000000000000504")
                .answering("findModelFoundryApp.inferenceParams", Map.of("confidence", 0.4, "prompt", "find \"3\""))
                .answering("findModelFoundryApp.classToSchemaId", Map.of("box", "cm00000000000000000000505"));
    }

    private static void slices(Exercises all) {
        all.when("models_slice_fields", client -> client.catalog().getSlice(SLICE));
        all.when(
                "models_slice_export_v2_streamable",
                client -> client.exports().ofSlice(SLICE, ExportParams.of()).start());
        all.when(
                "models_slice_export_all_arguments",
                client -> client.exports()
                        .ofSlice(
                                SLICE,
                                ExportExercises.everything()
                                        .withMediaTypeOverride(MediaType.VIDEO)
                                        .withProjectIds(List.of(PROJECT, "cm00000000000000000000530"))
                                        .withModelRunIds(List.of(RUN))
                                        .withTaskName(ImportExercises.ODD_NAME))
                        .start());
        all.when(
                        "models_slice_identifiers_cursor_at_end",
                        client -> client.catalog().listSliceDataRows(SLICE))
                .answering("getDataRowIdentifiersBySavedQuery.pageInfo.endCursor", "cursor-1", "cursor-2")
                .answering("getDataRowIdentifiersBySavedQuery.nodes", List.of(Map.of()), List.of());
        modelSlice(all, "models_model_slice_identifiers", null);
        modelSlice(all, "models_model_slice_ids", "digit-0001");
    }

    private static void modelSlice(Exercises all, String name, @Nullable String globalKey) {
        Map<String, Object> row = new HashMap<>();
        row.put("dataRowId", "cm00000000000000000000102");
        row.put("globalKey", globalKey);
        all.when(name, client -> client.catalog().listModelSliceDataRows("cm00000000000000000000525", RUN))
                .answering("getDataRowIdentifiersBySavedModelQuery.pageInfo.endCursor", row, null);
    }
}
