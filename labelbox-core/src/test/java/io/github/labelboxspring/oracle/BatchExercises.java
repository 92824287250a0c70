package io.github.labelboxspring.oracle;

import io.github.labelboxspring.batches.LabelRemoval;
import io.github.labelboxspring.labels.LabelVersionFilter;
import java.time.Instant;

/** Batches, the integration of datasets, label versions, editors. */
final class BatchExercises {

    private static final String PROJECT = "cm00000000000000000000001";

    private static final String BATCH = "cm00000000000000000000010";

    /** Id of the dataset that the recording server answered. */
    private static final String DATASET = "cl00000000000000000000005";

    private BatchExercises() {}

    static void addTo(Exercises all) {
        batches(all);
        integrations(all);
        versions(all);
        all.when("data_ontology_created_by", client -> client.ontologies().findCreator("cm00000000000000000000004"));
        all.when(
                "data_labeling_frontend_of_project",
                client -> client.projects().labelingFrontends().find(PROJECT));
        for (String part : new String[] {"frontend", "organization", "project"}) {
            all.when(
                    "data_labeling_frontend_options_" + part,
                    client -> client.projects().labelingFrontends().listOptions(PROJECT));
        }
        all.when(
                "data_feature_schema_color_is_the_name",
                client -> client.ontologies().featureSchemas().get("cm00000000000000000000005"));
        all.when(
                "data_ontology_tools_and_classifications_no_request",
                client -> client.ontologies().get("cm00000000000000000000004"));
    }

    private static void batches(Exercises all) {
        all.when(
                        "data_batch_delete_with_labels",
                        client -> client.projects().batches().delete(PROJECT, BATCH))
                .refusing("project", Refusal.error("RESOURCE_CONFLICT", "The batch has labels"));
        all.when(
                "data_batch_delete_labels_default",
                client -> client.projects().batches().deleteLabels(PROJECT, BATCH, LabelRemoval.REQUEUE));
        all.when(
                "data_batch_failed_data_row_ids",
                client -> client.projects().batches().get(PROJECT, BATCH));
        all.when(
                "data_batch_project",
                client -> client.projects()
                        .batches()
                        .get(PROJECT, BATCH)
                        .flatMap(batch -> client.projects().get(PROJECT)));
        all.when(
                        "data_batch_remove_queued_refused",
                        client -> client.projects().batches().removeQueuedDataRows(PROJECT, BATCH))
                .refusing("project", Refusal.error("OPERATION_NOT_ALLOWED", "no"));
        all.when("data_batch_user", client -> client.projects().batches().findCreator(BATCH));
        all.when("data_batch_created_by", client -> client.projects().batches().findCreator(BATCH));
    }

    private static void integrations(Exercises all) {
        all.when(
                        "data_dataset_add_iam_integration_not_found",
                        client -> client.datasets().addIntegration(DATASET, "cm00000000000000000000710"))
                .refusing("setSignerForDataset", Refusal.error("RESOURCE_NOT_FOUND", "no such integration"));
        all.when(
                "data_dataset_add_iam_integration_object",
                client -> client.datasets().addIntegration("cl00000000000000000000020", "cm00000000000000000000731"));
        all.when(
                        "data_dataset_remove_iam_integration_not_found",
                        client -> client.datasets().removeIntegration(DATASET))
                .refusing("clearSignerForDataset", Refusal.error("RESOURCE_NOT_FOUND", "no such dataset"));
    }

    private static void versions(Exercises all) {
        all.when("data_get_label_version_empty_id", client -> client.labels().getVersion(""));
        all.when("data_get_label_version_missing", client -> client.labels().getVersion("lv-1"))
                .answering("labelVersion", new Object[] {null});
        all.when(
                        "data_get_label_version_not_found_error",
                        client -> client.labels().getVersion("lv-1"))
                .refusing("labelVersion", Refusal.error("RESOURCE_NOT_FOUND", "no such version"));
        all.when(
                "data_project_label_versions_filtered",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT)
                                .withLabel("cl00000000000000000000023")
                                .withDataRow("cm00000000000000000000003")
                                .withCreatedBy("cm00000000000000000000012")
                                .withCreatedAfter(Instant.parse("2024-01-02T03:04:05.678Z"))
                                .withCreatedBefore(Instant.parse("2024-02-29T23:00:00Z")))
                        .page(null, 7));
        all.when(
                "data_project_label_versions_times_as_text",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT)
                                .withCreatedAfter(Instant.parse("2024-01-02T00:00:00Z"))
                                .withCreatedBefore(Instant.parse("2024-01-02T18:30:00Z"))));
        all.when(
                "data_project_label_versions_reversed_times",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT)
                                .withCreatedAfter(Instant.parse("2024-01-02T18:30:00Z"))
                                .withCreatedBefore(Instant.parse("2024-01-02T00:00:00Z"))));
        all.when(
                "data_project_label_versions_empty_label",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT).withLabel("")));
        all.when(
                "data_project_label_versions_page_size",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT))
                        .page(null, 101));
    }
}
