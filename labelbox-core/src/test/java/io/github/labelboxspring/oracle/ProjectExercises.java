package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.batches.ConsensusSettings;
import io.github.labelboxspring.batches.LabelRemoval;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.GeneratedRows;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.projects.ProjectUpdate;
import io.github.labelboxspring.projects.QualityMode;

/** Projects, their queues and their batches. */
final class ProjectExercises {

    private static final String GIVEN = "cm00000000000000000000001";

    /** Id of the project that the recording server answered. */
    private static final String PROJECT = "cl00000000000000000000014";

    private static final String ONTOLOGY = "cl00000000000000000000024";

    private static final String BATCH = "cm00000000000000000000010";

    private static final String DATASET = "cm00000000000000000000002";

    private ProjectExercises() {}

    static void addTo(Exercises all) {
        projects(all);
        creations(all);
        chatAndWriting(all);
        batches(all);
    }

    private static void projects(Exercises all) {
        all.when("get_project", client -> client.projects().get(GIVEN));
        all.when("get_projects", client -> client.projects().list());
        all.when(
                "get_projects_where",
                client -> client.projects()
                        .list(where(Project.NAME)
                                .equalTo("Digits")
                                .and(where(Project.DESCRIPTION).notEqualTo("old"))));
        all.when("project_update", client -> client.projects().update(PROJECT, new ProjectUpdate("New name", "d")));
        all.when("project_delete", client -> client.projects().delete(PROJECT));
        all.when("project_ontology", client -> client.projects().findOntology(PROJECT));
        all.when("project_task_queues", client -> client.projects().taskQueues().list(PROJECT));
        all.when("project_connect_ontology", client -> client.projects().connectOntology(PROJECT, ONTOLOGY))
                .answering("project.allowedMediaType", "IMAGE")
                .answering("ontology.mediaType", "IMAGE");
    }

    private static void creations(Exercises all) {
        all.when(
                "create_project",
                client -> client.projects()
                        .create(NewProject.of("Digits", MediaType.IMAGE).withDescription("Which digit?")));
        all.when(
                "create_project_benchmark_only",
                client -> client.projects()
                        .create(NewProject.of("Digits", MediaType.IMAGE).withQualityModes(QualityMode.BENCHMARK)));
        all.when(
                "create_project_consensus_only",
                client -> client.projects()
                        .create(NewProject.of("Digits", MediaType.IMAGE).withQualityModes(QualityMode.CONSENSUS)));
        all.when(
                "create_project_empty_name", client -> client.projects().create(NewProject.of("   ", MediaType.IMAGE)));
    }

    private static void chatAndWriting(Exercises all) {
        all.when(
                "create_model_evaluation_project_bare",
                client -> client.projects().create(NewProject.modelEvaluation("Chat")));
        all.when(
                "create_model_evaluation_project_existing_dataset",
                client -> client.projects()
                        .create(NewProject.modelEvaluation("Chat")
                                .withGeneratedRows(GeneratedRows.inDataset(DATASET, 10))));
        all.when(
                "create_offline_model_evaluation_project",
                client -> client.projects().create(NewProject.offlineModelEvaluation("Offline chat")));
        all.when(
                "create_prompt_response_generation_project_existing_dataset",
                client -> client.projects()
                        .create(NewProject.promptResponseCreation(
                                "Prompts", GeneratedRows.inDataset(DATASET, GeneratedRows.DEFAULT_COUNT))));
        all.when(
                "create_response_creation_project",
                client -> client.projects()
                        .create(NewProject.responseCreation("Answers").withDescription("d")));
    }

    private static void batches(Exercises all) {
        all.when(
                "project_create_batch_global_keys",
                client -> client.projects()
                        .batches()
                        .create(
                                PROJECT,
                                NewBatch.of("batch-1", DataRowKeys.globalKeys("digit-0001", "digit-0002"))
                                        .withConsensus(new ConsensusSettings(3, 0.1))));
        all.when(
                "project_create_batch_empty",
                client ->
                        client.projects().batches().create(PROJECT, NewBatch.of("batch-1", DataRowKeys.globalKeys())));
        all.when("project_batches", client -> client.projects().batches().list(PROJECT));
        all.when("get_batch", client -> client.projects().batches().get(GIVEN, BATCH));
        all.when("batch_delete", client -> client.projects().batches().delete(GIVEN, BATCH));
        all.when("batch_remove_queued", client -> client.projects().batches().removeQueuedDataRows(GIVEN, BATCH));
        all.when(
                "batch_delete_labels",
                client -> client.projects()
                        .batches()
                        .deleteLabels(GIVEN, BATCH, LabelRemoval.REQUEUE_WITH_LABEL_AS_TEMPLATE));
    }
}
