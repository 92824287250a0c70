package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.ConsensusSettings;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.batches.NewBatches;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.labels.LabelVersionFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What hangs on a project: labels, model configs, imports, batches, its relations. */
final class ProjectSettingExercises {

    private static final String PROJECT = "cm00000000000000000000701";

    private static final String DATASET = "cm00000000000000000000702";

    private static final String CONFIG = "cm00000000000000000000726";

    private static final String USER = "cm00000000000000000000712";

    private static final String[] ROWS = {"cm00000000000000000000703", "cm00000000000000000000721"};

    private ProjectSettingExercises() {}

    static void addTo(Exercises all) {
        configs(all);
        relations(all);
        labels(all);
        batches(all);
    }

    private static void configs(Exercises all) {
        String root = "createProjectModelConfig";
        Function<LabelboxClient, Call<?>> add =
                client -> client.projects().modelConfigs().add(PROJECT, CONFIG);
        all.when("project_add_model_config", add);
        all.when(
                "project_add_model_config_count",
                client -> client.projects().modelConfigs().add(PROJECT, CONFIG, 3));
        all.when("project_add_model_config_conflict", add)
                .refusing(root, Refusal.error("RESOURCE_CONFLICT", "Config is in the project"));
        all.when("project_add_model_config_not_found", add)
                .refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such config"));
        all.when("project_add_model_config_unparsed_apostrophe", add)
                .refusing(root, Refusal.error("SOME_CODE", "the project's setup is complete"));
        Function<LabelboxClient, Call<?>> delete =
                client -> client.projects().modelConfigs().delete("cm00000000000000000000727");
        all.when("project_delete_model_config", delete);
        all.when("project_delete_model_config_not_found", delete)
                .refusing("deleteProjectModelConfig", Refusal.error("RESOURCE_NOT_FOUND", "no such config"));
        all.when("project_delete_model_config_unparsed_error", delete)
                .refusing("deleteProjectModelConfig", Refusal.error("BAD_USER_INPUT", "Model setup is complete"));
        Function<LabelboxClient, Call<?>> complete =
                client -> client.projects().modelConfigs().completeSetup(PROJECT);
        all.when("project_set_model_setup_complete_not_found", complete)
                .refusing("setProjectModelSetupComplete", Refusal.error("RESOURCE_NOT_FOUND", "no such project"));
    }

    private static void relations(Exercises all) {
        all.when("project_created_by", client -> client.projects().findCreator(PROJECT));
        all.when("project_clone_not_found", client -> client.projects().cloneProject(PROJECT))
                .refusing("cloneProject", Refusal.error("RESOURCE_NOT_FOUND", "no such project"));
        all.when("project_enable_mal", client -> client.projects().showPredictionsToLabelers(PROJECT, true));
        all.when("project_get_label_count", client -> client.projects().labelCount(PROJECT));
        all.when("project_get_label_imports", client -> client.imports().listLabels(PROJECT));
        all.when(
                        "project_get_label_imports_two_pages",
                        client -> client.imports().listLabels(PROJECT))
                .answering("labelImports", Collections.nCopies(100, Map.of()), List.of(Map.of()));
        all.when(
                "project_get_mal_prediction_imports", client -> client.imports().listPreLabels(PROJECT));
        all.when(
                "project_get_resource_tags",
                client -> client.organization().resourceTags().listOfProject(PROJECT));
        all.when("project_labeler_performance", client -> client.projects().labelerPerformance(PROJECT));
        all.when(
                "project_labeling_frontend",
                client -> client.projects().labelingFrontends().find(PROJECT));
        all.when(
                "project_labeling_frontend_options",
                client -> client.projects().labelingFrontends().listOptions(PROJECT));
        all.when(
                        "project_connect_ontology_other_media_type",
                        client -> client.projects().connectOntology(PROJECT, "cm00000000000000000000704"))
                .answering("project.allowedMediaType", "IMAGE")
                .answering("ontology.mediaType", "TEXT");
    }

    private static void labels(Exercises all) {
        all.when("project_labels", client -> client.projects().labels().list(PROJECT));
        all.when(
                "project_labels_created_by_user",
                client -> client.projects().labels().listOfUser(PROJECT, USER));
        deletion(all, "project_delete_labels_by_user", 3);
        all.when(
                "project_label_versions_light_small_pages",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT)
                                .withLabel("cm00000000000000000000711")
                                .withCreatedAfter(Instant.parse("2024-01-02T03:04:05Z"))
                                .withoutAnnotations())
                        .page(null, 1));
        Instant time = Instant.parse("2024-01-02T03:04:05Z");
        all.when(
                "project_label_versions_same_times",
                client -> client.labels()
                        .listVersions(LabelVersionFilter.ofProject(PROJECT)
                                .withCreatedAfter(time)
                                .withCreatedBefore(time)));
        all.when(
                        "project_label_versions_two_pages",
                        client -> client.labels().listVersions(LabelVersionFilter.ofProject(PROJECT)))
                .answering("labelVersions.nodes", List.of(Map.of()), List.of())
                .answering("labelVersions.nextCursor", "cursor-1", null);
    }

    private static void deletion(Exercises all, String name, int count) {
        List<Object> labels = java.util.stream.IntStream.range(0, count)
                .<Object>mapToObj(number -> Map.of("id", "cm000000000000000000" + (80000 + number)))
                .toList();
        all.when(name, client -> client.projects().labels().deleteOfUser(PROJECT, USER))
                .answering("project.labels", labels);
    }

    private static void batches(Exercises all) {
        all.when(
                        "project_batches_two_pages",
                        client -> client.projects().batches().list(PROJECT))
                .answering("project.batches.pageInfo.endCursor", "cursor-1", null);
        all.when(
                "project_create_batch_sync_failed_rows",
                client -> client.projects()
                        .batches()
                        .create(
                                PROJECT,
                                NewBatch.of("M\u00e4rz 3", DataRowKeys.ids(ROWS))
                                        .withPriority(0)));
        started(all, "ids", NewBatches.of("M\u00e4rz-", DataRowKeys.ids(ROWS)).withPriority(2));
        started(
                        all,
                        "keys_consensus_wait",
                        NewBatches.of(
                                        "Z\u00e4hlerst\u00e4nde \u201eM\u00e4rz\u201c \"v2\"",
                                        DataRowKeys.globalKeys("digit-0001", "ziffer-\u00fc-\"0002\""))
                                .withConsensus(new ConsensusSettings(3, 0.1)))
                .answering("queryAllDataRowsHaveBeenProcessed.allDataRowsHaveBeenProcessed", false, true);
        started(all, "from_dataset", NewBatches.ofDataset("M\u00e4rz-", DATASET));
        started(all, "from_dataset_not_found", NewBatches.ofDataset("x-", DATASET))
                .refusing("project", Refusal.error("RESOURCE_NOT_FOUND", "no such dataset"));
    }

    private static Exercise started(Exercises all, String name, NewBatches batches) {
        return all.when(
                "project_create_batches_" + name,
                client -> client.projects().batches().startMany(PROJECT, batches));
    }
}
