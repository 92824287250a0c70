package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datasets.DatasetUpdate;
import io.github.labelboxspring.integrations.IamSettings;
import io.github.labelboxspring.integrations.NewIamIntegration;
import io.github.labelboxspring.labels.LabelUpdate;
import io.github.labelboxspring.projects.ProjectUpdate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Objects that are gone when something is to be done with them, and parts that objects do not have. */
final class AbsentExercises {

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String DATASET = "cm00000000000000000000002";

    private static final String MODEL = "cm00000000000000000000006";

    private static final String RUN = "cm00000000000000000000507";

    private static final String LABEL = "cm00000000000000000000011";

    private static final String REVIEW = "cm00000000000000000000708";

    private static final String CATEGORY = "cm00000000000000000000704";

    private static final String ROW = "cm00000000000000000000003";

    private AbsentExercises() {}

    static void addTo(Exercises all) {
        labels(all);
        models(all);
        data(all);
        projects(all);
        nobody(all);
        changes(all);
        integrations(all);
    }

    private static void absent(Exercises all, String name, String root, Function<LabelboxClient, Call<?>> call) {
        gone(all, "absent_" + name, root, call);
    }

    private static void gone(Exercises all, String name, String root, Function<LabelboxClient, Call<?>> call) {
        all.when(name, call).refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
    }

    private static void labels(Exercises all) {
        absent(
                all,
                "label_delete",
                "deleteLabels",
                client -> client.projects().labels().delete(List.of(LABEL)));
        absent(
                all,
                "label_create_benchmark",
                "createBenchmark",
                client -> client.labels().benchmarks().create(LABEL));
        absent(all, "label_created_by", "label", client -> client.labels().findCreator(LABEL));
        absent(
                all,
                "review_delete",
                "updateReview",
                client -> client.labels().reviews().delete(REVIEW));
        absent(
                all,
                "review_update",
                "updateReview",
                client -> client.labels().reviews().update(REVIEW, 0));
        absent(
                all,
                "benchmark_reference_label",
                "benchmark",
                client -> client.labels().benchmarks().referenceLabel("cm00000000000000000000013"));
        absent(
                all,
                "label_feedback",
                "upsertAutoQaLabelFeedback",
                client -> client.labels().upsertFeedback(LABEL, "good", Map.of("overall", 4.5)));
    }

    private static void models(Exercises all) {
        absent(all, "model_delete", "deleteModels", client -> client.models().delete(MODEL));
        absent(
                all,
                "model_create_run",
                "createModelRun",
                client -> client.models().runs().create(MODEL, "run", null));
        absent(
                all,
                "run_delete",
                "deleteModelRuns",
                client -> client.models().runs().delete(RUN));
        absent(
                all,
                "run_get_config",
                "modelRun",
                client -> client.models().runs().getConfig(RUN));
        absent(
                all,
                "run_update_config",
                "updateModelRunConfig",
                client -> client.models().runs().updateConfig(RUN, Map.of("epochs", 3)));
        absent(
                all,
                "run_reset_config",
                "resetModelRunConfig",
                client -> client.models().runs().resetConfig(RUN));
        all.when("run_get_config_none", client -> client.models().runs().getConfig(RUN))
                .answeringNothing("modelRun.trainingMetadata");
        all.when("catalog_slices_none", client -> client.catalog().listSlices())
                .answering("catalogSavedQueries", List.of());
    }

    private static void data(Exercises all) {
        absent(
                all,
                "dataset_delete",
                "updateDataset",
                client -> client.datasets().delete(DATASET));
        absent(
                all,
                "dataset_update",
                "updateDataset",
                client -> client.datasets().update(DATASET, DatasetUpdate.ofName("n")));
        absent(all, "row_delete", "deleteDataRows", client -> client.dataRows().delete(List.of(ROW)));
        absent(all, "row_winning_label", "dataRow", client -> client.dataRows().findWinningLabelId(ROW, PROJECT));
        absent(
                all,
                "attachment_delete",
                "deleteDataRowAttachment",
                client -> client.dataRows().attachments().delete("cm00000000000000000000709"));
        all.when("row_without_winning_label", client -> client.dataRows().findWinningLabelId(ROW, PROJECT))
                .answeringNothing("dataRow.labelingActivity.selectedLabelId");
        all.when("row_labels_two_pages", client -> client.labels().listOfDataRow(ROW))
                .answering("dataRow.labels", labels(100), labels(1));
    }

    private static List<Object> labels(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(number -> Map.of("id", "cm" + number))
                .toList();
    }

    private static void projects(Exercises all) {
        absent(
                all,
                "project_update",
                "updateProject",
                client -> client.projects().update(PROJECT, ProjectUpdate.ofName("n")));
        absent(
                all,
                "project_task_queues",
                "project",
                client -> client.projects().taskQueues().list(PROJECT));
        absent(
                all,
                "project_resource_tags",
                "project",
                client -> client.organization().resourceTags().listOfProject(PROJECT));
        absent(
                all,
                "issue_category_delete",
                "deleteIssueCategory",
                client -> client.issues().categories().delete(CATEGORY));
        absent(
                all,
                "feature_schema",
                "rootSchemaNode",
                client -> client.ontologies().featureSchemas().get("cm00000000000000000000005"));
    }

    private static void nobody(Exercises all) {
        all.when("project_created_by_nobody", client -> client.projects().findCreator(PROJECT))
                .answeringNothing("project.createdBy");
        all.when("dataset_created_by_nobody", client -> client.datasets().findCreator(DATASET))
                .answeringNothing("dataset.createdBy");
        all.when("ontology_created_by_nobody", client -> client.ontologies().findCreator("cm00000000000000000000004"))
                .answeringNothing("ontology.createdBy");
        all.when("label_created_by_nobody", client -> client.labels().findCreator(LABEL))
                .answeringNothing("label.createdBy");
    }

    private static void changes(Exercises all) {
        all.when("label_update_seconds", client -> client.labels().update(LABEL, LabelUpdate.ofSecondsToLabel(12.5)));
        gone(
                all,
                "label_update_not_found",
                "updateLabel",
                client -> client.labels().update(LABEL, LabelUpdate.ofSecondsToLabel(0.5)));
        all.when(
                "issue_category_update",
                client -> client.issues().categories().update(CATEGORY, "Gr\u00f6\u00dfe \"2\"", ""));
        gone(
                all,
                "issue_category_update_not_found",
                "editIssueCategory",
                client -> client.issues().categories().update(CATEGORY, "n", "d"));
        all.when(
                "metadata_delete_schema",
                client -> client.dataRows().metadata().deleteSchema("cm00000000000000000000065"));
        all.when(
                "resource_tag_create",
                client -> client.organization().resourceTags().create("Gr\u00f6\u00dfe \"2\"", "008856"));
    }

    private static Exercise integration(Exercises all, String name, IamSettings settings) {
        return all.when(
                "iam_create_" + name,
                client -> client.organization().iamIntegrations().create(NewIamIntegration.of("rows", settings)));
    }

    private static void integrations(Exercises all) {
        IamSettings.Aws aws = IamSettings.aws("arn:aws:iam::000000000000:role/rows");
        integration(all, "aws", aws.withReadBucket("rows"));
        integration(all, "aws_without_a_bucket", aws);
        integration(all, "gcp", IamSettings.gcp("gs://rows"))
                .answering(
                        "createGcpIamIntegration.settings",
                        Map.of(
                                "__typename",
                                "GcpIamIntegrationSettings",
                                "serviceAccountEmailId",
                                "rows@example.org",
                                "readBucket",
                                "gs://rows"));
        String tenant = "8f9d0c1e-0000-4000-8000-000000000001";
        integration(all, "azure", IamSettings.azure("https://rows.blob.core.windows.net/rows", tenant))
                .answering(
                        "createAzureIamIntegration.settings",
                        Map.of(
                                "__typename",
                                "AzureIamIntegrationSettings",
                                "readContainerUrl",
                                "https://rows.blob.core.windows.net/rows",
                                "tenantId",
                                tenant));
    }
}
