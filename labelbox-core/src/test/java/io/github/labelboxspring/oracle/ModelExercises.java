package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.catalog.CatalogOperations;
import io.github.labelboxspring.catalog.ConflictResolution;
import io.github.labelboxspring.catalog.LabelSource;
import io.github.labelboxspring.catalog.Sending;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.models.ModelRun;
import java.util.List;
import java.util.Map;

/** Models, slices of the catalog, labels. */
final class ModelExercises {

    private static final String MODEL = "cm00000000000000000000006";

    private ModelExercises() {}

    static void addTo(Exercises all) {
        all.when("create_model", client -> client.models().create("digits", "cm00000000000000000000004"));
        all.when("get_model", client -> client.models().get(MODEL));
        all.when("get_models", client -> client.models().list());
        all.when(
                "models_model_runs_where_and_order",
                client -> client.models()
                        .runs()
                        .list(
                                "cm00000000000000000000506",
                                where(ModelRun.NAME)
                                        .equalTo("Vorhersagen „März“ \"v2\" é")
                                        .orderBy(ModelRun.CREATED_AT.descending())));
        all.when(
                "create_model_config",
                client -> client.models().createConfig("gpt", MODEL, Map.of("temperature", 0.2)));
        all.when("delete_model_config", client -> client.models().deleteConfig(MODEL));
        all.when(
                        "run_foundry_app",
                        client -> client.models()
                                .foundry()
                                .runApp("run 1", DataRowKeys.globalKeys("digit-0001", "digit-0002"), "app-1")
                                .start())
                .answering("findModelFoundryApp.id", "app-1")
                .answering("findModelFoundryApp.modelId", MODEL)
                .answering("findModelFoundryApp.ontologyId", "cm00000000000000000000004")
                .answering("findModelFoundryApp.inferenceParams", Map.of("prompt", "x"))
                .answering("findModelFoundryApp.classToSchemaId", Map.of("box", "cm00000000000000000000005"));
        all.when(
                "send_to_annotate_from_catalog",
                client -> client.catalog()
                        .sendToAnnotate(Sending.of(
                                        "cm00000000000000000000001",
                                        "batch",
                                        DataRowKeys.ids("cm00000000000000000000003"),
                                        LabelSource.project(
                                                "cm00000000000000000000077",
                                                Map.of("cm00000000000000000000005", MODEL)))
                                .withTaskQueue("cm00000000000000000000009")
                                .withoutDataRowsInProject()
                                .withConflictResolution(ConflictResolution.OVERRIDE_WITH_ANNOTATIONS)
                                .withPriority(3))
                        .start());
        all.when(
                "get_labeling_service_dashboards",
                client -> client.projects().labelingServices().dashboards());
        all.when(
                "build_catalog_query_ids",
                client -> Call.of(CatalogOperations.query(DataRowKeys.ids("cm00000000000000000000003"))));
        all.when(
                "build_catalog_query_keys",
                client -> Call.of(CatalogOperations.query(DataRowKeys.globalKeys("digit-0001"))));
        all.when("get_model_slice", client -> client.catalog().getSlice("slice-1"));
        all.when("get_catalog_slices", client -> client.catalog().listSlices());
        all.when("get_catalog_slice_by_name", client -> client.catalog().getSliceByName("rare"))
                .answering("catalogSavedQueries.name", "rare");
        all.when(
                "upsert_label_feedback",
                client -> client.labels().upsertFeedback("cm00000000000000000000011", "good", Map.of("overall", 4.5)));
        all.when(
                "get_catalog_export",
                client -> client.exports()
                        .ofCatalog(
                                ExportFilters.ofGlobalKeys(List.of("digit-0001", "digit-0002")),
                                ExportParams.of(ExportDetail.LABEL_DETAILS, ExportDetail.PERFORMANCE_DETAILS)
                                        .withTaskName("mine"))
                        .start());
        all.when("get_model_run", client -> client.models().runs().get("cm00000000000000000000007"));
    }
}
