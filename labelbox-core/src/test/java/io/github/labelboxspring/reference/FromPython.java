package io.github.labelboxspring.reference;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.catalog.LabelSource;
import io.github.labelboxspring.catalog.Sending;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.GlobalKeyAssignment;
import io.github.labelboxspring.datarows.GlobalKeyMatches;
import io.github.labelboxspring.datarows.GlobalKeysResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.DatasetIntegration;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.foundry.FoundryApp;
import io.github.labelboxspring.foundry.FoundryRun;
import io.github.labelboxspring.foundry.NewFoundryApp;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.integrations.IamIntegration;
import io.github.labelboxspring.integrations.IamIntegrationOperations;
import io.github.labelboxspring.integrations.IamSettings;
import io.github.labelboxspring.integrations.NewIamIntegration;
import io.github.labelboxspring.invites.InviteResult;
import io.github.labelboxspring.invites.NewInvites;
import io.github.labelboxspring.issues.Comment;
import io.github.labelboxspring.issues.Issue;
import io.github.labelboxspring.issues.IssueFilter;
import io.github.labelboxspring.issues.IssuePosition;
import io.github.labelboxspring.issues.IssueStatus;
import io.github.labelboxspring.issues.NewIssue;
import io.github.labelboxspring.labels.Benchmark;
import io.github.labelboxspring.labels.Review;
import io.github.labelboxspring.metadata.MetadataOntology;
import io.github.labelboxspring.models.Model;
import io.github.labelboxspring.models.ModelRun;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.usergroups.NewUserGroup;
import io.github.labelboxspring.usergroups.UserGroup;
import io.github.labelboxspring.usergroups.UserRole;
import io.github.labelboxspring.users.Role;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.Webhook;
import io.github.labelboxspring.webhooks.WebhookTopic;
import io.github.labelboxspring.webhooks.WebhookUpdate;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import io.github.labelboxspring.workflows.NodeOutput;
import io.github.labelboxspring.workflows.Workflow;
import io.github.labelboxspring.workflows.WorkflowGraph;
import io.github.labelboxspring.workflows.WorkflowNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Java side of {@code docs/reference/from-python.md}, for the compiler. */
@SuppressWarnings("unused")
final class FromPython {

    void makeAClient(String apiKey) {
        LabelboxClient made = LabelboxClient.builder().apiKey(apiKey).build();
    }

    void makeADataset(LabelboxClient client) {
        Dataset dataset = client.datasets()
                .create(NewDataset.of("Birds").withIntegration(DatasetIntegration.NONE))
                .execute();
    }

    void findDatasetsByName(LabelboxClient client) {
        client.datasets().list(where(Dataset.NAME).equalTo("Birds")).stream()
                .map(Dataset::id)
                .forEach(System.out::println);
    }

    void makeDataRowsInBulk(LabelboxClient client, String datasetId, String url) {
        DataRowsResult made = client.dataRows()
                .create(datasetId, List.of(NewDataRow.of(url).withGlobalKey("wren")))
                .execute();
        made.failures().forEach(System.out::println);
    }

    void findADataRowByItsGlobalKey(LabelboxClient client) {
        DataRow row = client.dataRows().getByGlobalKey("wren").execute();
    }

    void askWhichGlobalKeysExist(LabelboxClient client, List<String> keys) {
        GlobalKeyMatches found = client.dataRows().findByGlobalKeys(keys).execute();
    }

    void assignAGlobalKey(LabelboxClient client, String rowId) {
        GlobalKeysResult assigned = client.dataRows()
                .globalKeys()
                .assign(List.of(new GlobalKeyAssignment(rowId, "wren")))
                .execute();
    }

    void uploadAFile(LabelboxClient client) {
        String url = client.files().upload(Path.of("wren.png")).execute().url();
    }

    void makeAnOntology(LabelboxClient client) {
        Ontology ontology = client.ontologies()
                .create(NewOntology.of("Birds", MediaType.IMAGE, OntologySchema.of(Tool.boundingBox("bird"))))
                .execute();
    }

    void makeAProject(LabelboxClient client) {
        Project project = client.projects()
                .create(NewProject.of("Birds", MediaType.IMAGE))
                .execute();
    }

    void connectAnOntology(LabelboxClient client, String projectId, String ontologyId) {
        client.projects().connectOntology(projectId, ontologyId).execute();
    }

    void sendABatch(LabelboxClient client, String projectId, List<String> keys) {
        BatchCreation batch = client.projects()
                .batches()
                .create(
                        projectId,
                        NewBatch.of("first", DataRowKeys.globalKeys(keys)).withPriority(1))
                .execute();
    }

    void importPreLabels(LabelboxClient client, String projectId, List<Map<String, Object>> annotations) {
        ImportResult imported = client.imports()
                .preLabels(projectId, "run 1", Annotations.of(annotations))
                .execute();
    }

    void importLabels(LabelboxClient client, String projectId, List<Map<String, Object>> annotations) {
        ImportResult imported = client.imports()
                .labels(projectId, "truth", Annotations.of(annotations))
                .execute();
    }

    void importTypedLabels(LabelboxClient client, String projectId) {
        NewLabel label = NewLabel.of(
                DataRowKey.globalKey("street-17"),
                ObjectAnnotation.of("car", Box.between(new Point(10, 20), new Point(110, 80))),
                ClassificationAnnotation.of("weather", Answer.radio("rain")));
        ImportResult typed = client.imports()
                .labels(projectId, "week 12", Annotations.ofLabels(List.of(label)))
                .execute();
    }

    void exportAProject(LabelboxClient client, String projectId) {
        Export export = client.exports()
                .ofProject(projectId, ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS))
                .execute();
        try (Stream<ExportedDataRow> rows = client.exports().rows(export).stream()) {
            rows.flatMap(row -> row.labels().stream())
                    .flatMap(label -> label.annotations(ObjectAnnotation.class).stream())
                    .forEach(object -> System.out.println(object.tool() + " " + object.mark()));
        }
    }

    void lookAtATask(LabelboxClient client, String taskId) {
        Task task = client.tasks().get(taskId).execute();
    }

    void listTheTasksThatFailed(LabelboxClient client) {
        client.tasks().list(where(Task.STATUS).equalTo("FAILED").orderBy(Task.CREATED_AT.descending())).stream()
                .map(Task::name)
                .forEach(System.out::println);
        List<Task> everybodys = client.tasks().listOfOrganization().execute();
    }

    void askWhoStartedAnImport(LabelboxClient client, TaskRef importRef) {
        User user = client.imports().getCreator(importRef).execute();
    }

    void runAFoundryApp(LabelboxClient client, String modelId, String ontologyId) {
        FoundryApp app = client.models()
                .foundry()
                .createApp(NewFoundryApp.of("Bird finder", modelId, ontologyId)
                        .withInferenceParams(Map.of("confidence", 0.5)))
                .execute();
        FoundryRun foundryRun = client.models()
                .foundry()
                .runApp("first try", DataRowKeys.globalKeys("wren"), app.id())
                .execute();
    }

    void readTheMetadataFields(LabelboxClient client) {
        MetadataOntology fields = client.dataRows().metadata().ontology().execute();
    }

    void listTheUsers(LabelboxClient client) {
        client.users().list().stream().map(User::email).forEach(System.out::println);
    }

    void inviteIntoProjects(LabelboxClient client, List<String> emails, String projectId) {
        Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
        List<InviteResult> results = client.organization()
                .invites()
                .create(NewInvites.of(emails, labeler).withProjects(List.of(projectId)))
                .execute();
    }

    void makeAUserGroup(LabelboxClient client, String userId, String projectId) {
        Role role = client.users().findRole("Labeler").execute().orElseThrow();
        UserGroup group = client.organization()
                .userGroups()
                .create(NewUserGroup.of("Night shift")
                        .withMembers(List.of(UserRole.of(userId, role)))
                        .withProjects(List.of(projectId)))
                .execute();
    }

    void readThroughAnIntegration(LabelboxClient client, String roleArn) {
        IamIntegrationOperations integrations = client.organization().iamIntegrations();
        IamIntegration integration = integrations
                .create(NewIamIntegration.of("rows", IamSettings.aws(roleArn)))
                .execute();
        System.out.println(integrations.validate(integration.id()).execute().valid());
    }

    void makeAModelAndARun(LabelboxClient client, String ontologyId) {
        Model model = client.models().create("finder", ontologyId).execute();
        ModelRun run = client.models()
                .runs()
                .create(model.id(), "run 1", Map.of("lr", 0.1))
                .execute();
    }

    void addPredictionsToAModelRun(
            LabelboxClient client, String runId, List<String> keys, List<Map<String, Object>> annotations) {
        TaskProgress added = client.models()
                .runs()
                .dataRows()
                .upsert(runId, DataRowKeys.globalKeys(keys))
                .execute();
        ImportResult predicted = client.imports()
                .predictions()
                .intoModelRun(runId, "predictions", Annotations.of(annotations))
                .execute();
    }

    void sendPredictionsToAProject(LabelboxClient client, String runId, String projectId, List<String> keys) {
        Task sent = client.catalog()
                .sendToAnnotateFromModelRun(Sending.of(
                        projectId, "predicted", DataRowKeys.globalKeys(keys), LabelSource.modelRun(runId, Map.of())))
                .execute();
    }

    void exportAModelRun(LabelboxClient client, String runId) {
        Export export = client.exports()
                .ofModelRun(runId, ExportParams.of(ExportDetail.PREDICTIONS))
                .execute();
    }

    void makeAWebhook(LabelboxClient client, String url, String secret, String projectId) {
        Webhook webhook = client.organization()
                .webhooks()
                .create(NewWebhook.of(url, secret, WebhookTopic.LABEL_CREATED).withProject(projectId))
                .execute();
        Webhook changed = client.organization()
                .webhooks()
                .update(webhook.id(), WebhookUpdate.ofTopics(WebhookTopic.LABEL_CREATED, WebhookTopic.WORKFLOW_ACTION))
                .execute();
        client.organization().webhooks().delete(webhook.id()).execute();
    }

    void sendGraphqlOfYourOwn(LabelboxClient client) {
        Map<String, Object> data = client.custom()
                .graphQl()
                .query("query Me { user { id } }", Map.of())
                .execute();
    }

    void sendItWithATimeLimit(LabelboxClient client, String query, String projectId) {
        String name = client.custom()
                .graphQl()
                .query(query, Map.of("id", projectId))
                .at("project.name", String.class)
                .with(options -> options.withTimeout(Duration.ofSeconds(10)))
                .recover("MALFORMED_REQUEST", failure -> Call.of("unnamed"))
                .execute();
    }

    void buildAWorkflow(LabelboxClient client, Workflow workflow) {
        WorkflowGraph begun = workflow.graph().withInitialNodesOnly();
        WorkflowNode review = WorkflowNode.review().withName("Look");
        WorkflowNode done = WorkflowNode.done();
        WorkflowGraph graph = begun.withNodes(review, done)
                .withEdge(begun.initialLabeling(), review)
                .withEdge(begun.initialRework(), review)
                .withEdge(review, NodeOutput.APPROVED, done);
        Workflow saved = client.projects()
                .workflows()
                .update(workflow.projectId(), graph)
                .execute();
    }

    void copyAWorkflow(LabelboxClient client, String projectId, String sourceProjectId) {
        Workflow copy =
                client.projects().workflows().copy(projectId, sourceProjectId).execute();
    }

    void deleteAProject(LabelboxClient client, String projectId) {
        client.projects().delete(projectId).execute();
    }

    void reviewALabelAndMakeItABenchmark(LabelboxClient client, String labelId, String projectId) {
        Review review = client.labels().reviews().create(labelId, -1).execute();
        Review changed = client.labels().reviews().update(review.id(), 1).execute();
        Benchmark made = client.labels().benchmarks().create(labelId).execute();
        client.labels().benchmarks().listOfProject(projectId).stream()
                .map(Benchmark::averageAgreement)
                .forEach(System.out::println);
    }

    void openAnIssueCommentOnItResolveIt(LabelboxClient client, String projectId, String rowId, String labelId) {
        Issue issue = client.issues()
                .create(
                        projectId,
                        NewIssue.of("The beak is missing", rowId)
                                .withLabel(labelId)
                                .withPosition(IssuePosition.image(120, 48)))
                .execute();
        Comment comment = client.issues()
                .comments()
                .create(issue.id(), "It is behind the twig")
                .execute();
        Issue resolved = client.issues().resolve(issue.id()).execute();
        List<Issue> openOnes = client.issues()
                .list(projectId, IssueFilter.all().withStatus(IssueStatus.OPEN))
                .execute();
    }
}
