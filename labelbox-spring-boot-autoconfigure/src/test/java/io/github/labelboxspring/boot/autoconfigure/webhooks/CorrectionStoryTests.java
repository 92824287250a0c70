package io.github.labelboxspring.boot.autoconfigure.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.boot.autoconfigure.webhooks.EmulatedWebhooksTests.Listener;
import io.github.labelboxspring.boot.webhooks.LabelPayload;
import io.github.labelboxspring.boot.webhooks.WebhookEvent;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.issues.Issue;
import io.github.labelboxspring.issues.IssueFilter;
import io.github.labelboxspring.issues.IssueStatus;
import io.github.labelboxspring.issues.NewIssue;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.labels.LabelUpdate;
import io.github.labelboxspring.labels.LabelVersion;
import io.github.labelboxspring.labels.LabelVersionAction;
import io.github.labelboxspring.labels.LabelVersionFilter;
import io.github.labelboxspring.labels.Review;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.WebhookTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An imported label is returned by a reviewer and corrected by its labeler. Webhooks report each step to the application,
 * and the export shows how it went. R36, R65, O5.
 */
class CorrectionStoryTests {

    private static final String SECRET = "canary-secret";

    private static final String SEED = """
            datasets:
              - name: Digits
                data_rows: [{row_data: "https://example.org/1.png", global_key: one}]
            ontologies:
              - name: Numbers
                media_type: IMAGE
                classifications:
                  - {name: digit, instructions: digit, type: radio,
                     options: [{label: "0", value: "0"}, {label: "1", value: "1"}]}
            projects:
              - name: Reading
                media_type: IMAGE
                ontology: Numbers
                batches: [{name: first, data_rows: [one]}]
            """;

    private final ConfigurableApplicationContext application = new SpringApplicationBuilder(
                    EmulatedWebhooksTests.Application.class)
            .web(WebApplicationType.SERVLET)
            .run(
                    "--server.port=0",
                    "--labelbox.emulator.mode=always",
                    "--labelbox.webhooks.path=/hooks",
                    "--labelbox.webhooks.secret=" + SECRET);

    private final LabelboxEmulator emulator = this.application.getBean(LabelboxEmulator.class);
    private final LabelboxClient admin = this.application.getBean(LabelboxClient.class);
    private final Listener listener = this.application.getBean(Listener.class);
    private final Member labelerMember = this.emulator.people().add("labeler@example.org", DefaultRole.LABELER);
    private final Member reviewerMember = this.emulator.people().add("reviewer@example.org", DefaultRole.REVIEWER);

    private String project = "";

    @BeforeEach
    void begin() {
        this.emulator.control().seed(this.emulator.control().workspaces().get(0), SEED);
        this.project =
                this.admin.projects().list().mapItems(Project::id).execute().get(0);
        String endpoint =
                "http://localhost:" + this.application.getEnvironment().getProperty("local.server.port") + "/hooks";
        NewWebhook webhook = NewWebhook.of(
                        endpoint,
                        SECRET,
                        WebhookTopic.LABEL_CREATED,
                        WebhookTopic.LABEL_UPDATED,
                        WebhookTopic.WORKFLOW_ACTION)
                .withProject(this.project);
        this.admin.organization().webhooks().create(webhook).withoutResult().execute();
        hookOfReviews(endpoint);
    }

    /** One of before 2024: the client offers these topics no more, as the platform does not. */
    private void hookOfReviews(String endpoint) {
        this.admin
                .custom()
                .graphQl()
                .mutation(
                        "mutation M($data: WebhookCreateInput!) { createWebhook(data: $data) { id } }",
                        Map.of(
                                "data",
                                Map.of(
                                        "url",
                                        endpoint,
                                        "secret",
                                        SECRET,
                                        "project",
                                        Map.of("id", this.project),
                                        "topics",
                                        Map.of("set", List.of("REVIEW_CREATED", "REVIEW_UPDATED")))))
                .withoutResult()
                .execute();
    }

    @AfterEach
    void stop() {
        this.application.close();
    }

    private LabelboxClient client(Member member) {
        return LabelboxClient.builder()
                .apiKey(member.apiKey())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .build();
    }

    /** The topics of the next webhooks; their order is not kept. */
    private List<String> told(int number) throws InterruptedException {
        List<String> topics = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            WebhookEvent event = this.listener.next();
            assertThat(event.projectId()).isEqualTo(this.project);
            topics.add(event.delivery().topic());
        }
        return topics;
    }

    private String imported() {
        this.admin
                .imports()
                .labels(
                        this.project,
                        "labels",
                        Annotations.of(List.of(Map.of(
                                "uuid",
                                "6d10fa30-3ea0-4e6c-bbb1-63f5c29fe3e4",
                                "dataRow",
                                Map.of("globalKey", "one"),
                                "name",
                                "digit",
                                "answer",
                                Map.of("name", "0")))))
                .withoutResult()
                .execute();
        return this.admin
                .projects()
                .labels()
                .list(this.project)
                .mapItems(Label::id)
                .execute()
                .get(0);
    }

    private ExportedProject exported() {
        Export export = this.admin
                .exports()
                .ofProject(
                        this.project,
                        ExportFilters.NONE,
                        ExportParams.of(
                                ExportDetail.LABEL_DETAILS,
                                ExportDetail.PERFORMANCE_DETAILS,
                                ExportDetail.PROJECT_DETAILS))
                .execute();
        List<ExportedDataRow> rows = Objects.requireNonNull(
                this.admin.exports().rows(export).flux().collectList().block());
        assertThat(rows).hasSize(1);
        return Objects.requireNonNull(rows.get(0).projects().get(this.project));
    }

    @Test
    void aReturnedLabelIsCorrectedAndEachStepIsReported() throws InterruptedException {
        try (LabelboxClient labeler = client(this.labelerMember);
                LabelboxClient reviewer = client(this.reviewerMember)) {
            Work labeling = this.emulator.people().work(this.labelerMember);
            Work reviewing = this.emulator.people().work(this.reviewerMember);
            String row = this.admin.dataRows().getByGlobalKey("one").execute().id();

            String label = imported();
            assertThat(told(2)).containsExactlyInAnyOrder("LABEL_CREATED", "WORKFLOW_ACTION");

            Review review = reviewer.labels().reviews().create(label, -1).execute();
            assertThat(this.listener.next()).satisfies(event -> {
                assertThat(event.delivery().topic()).isEqualTo("REVIEW_CREATED");
                assertThat(event.payload()).isInstanceOfSatisfying(LabelPayload.class, payload -> {
                    assertThat(payload.labelId()).isEqualTo(label);
                    assertThat(payload.dataRowId()).isEqualTo(row);
                    assertThat(payload.json()).containsEntry("id", review.id()).containsEntry("score", -1.0);
                });
            });
            Issue issue = reviewer.issues()
                    .create(this.project, NewIssue.of("This is a one", row).withLabel(label))
                    .execute();
            reviewing.reject(label, Duration.ofSeconds(2));
            assertThat(told(1)).containsExactly("WORKFLOW_ACTION");

            assertThat(labeler.issues()
                            .list(this.project, IssueFilter.all().withStatus(IssueStatus.OPEN))
                            .mapItems(Issue::id)
                            .execute())
                    .containsExactly(issue.id());
            labeler.labels()
                    .update(label, LabelUpdate.ofLabel("[{\"name\": \"digit\", \"answer\": {\"name\": \"1\"}}]"))
                    .withoutResult()
                    .execute();
            assertThat(told(1)).containsExactly("LABEL_UPDATED");
            labeling.resubmit(label, Duration.ofSeconds(3));
            assertThat(told(1)).containsExactly("WORKFLOW_ACTION");
            labeler.issues().resolve(issue.id()).withoutResult().execute();

            reviewer.labels().reviews().update(review.id(), 1).withoutResult().execute();
            assertThat(told(1)).containsExactly("REVIEW_UPDATED");
            reviewing.approve(label, Duration.ofSeconds(1));
            assertThat(told(1)).containsExactly("WORKFLOW_ACTION");

            assertThat(this.admin
                            .issues()
                            .list(this.project, IssueFilter.all().withStatus(IssueStatus.RESOLVED))
                            .execute())
                    .extracting(Issue::id)
                    .containsExactly(issue.id());
            shows(label);
        }
        assertThat(this.listener.events).isEmpty();
    }

    private void shows(String label) {
        ExportedProject exported = exported();
        ExportedLabel corrected = exported.labels().get(0);
        assertThat(corrected.id()).isEqualTo(label);
        assertThat(corrected.annotations(ClassificationAnnotation.class))
                .extracting(
                        each -> ((Answer.Radio) each.answer()).choice().option().name())
                .containsExactly("1");
        assertThat(Objects.requireNonNull(corrected.labelDetails()).reviews())
                .singleElement()
                .satisfies(review -> assertThat(review)
                        .containsEntry("reviewed_by", this.reviewerMember.email())
                        .containsKey("reviewed_at"));
        ExportedLabel.Performance performance = Objects.requireNonNull(corrected.performanceDetails());
        assertThat(performance.secondsToCreate()).isEqualTo(3);
        assertThat(performance.secondsToReview()).isEqualTo(3);
        ExportedProject.Details details = Objects.requireNonNull(exported.projectDetails());
        assertThat(details.workflowStatus()).isEqualTo("DONE");
        assertThat(details.workflowHistory())
                .extracting(
                        move -> move.get("action"), move -> move.get("next_task_name"), move -> move.get("created_by"))
                .containsExactly(
                        tuple(
                                "Move",
                                "Initial review task",
                                this.emulator.people().all().get(0).email()),
                        tuple("Reject", "Rework (all rejected)", this.reviewerMember.email()),
                        tuple("Move", "Initial review task", this.labelerMember.email()),
                        tuple("Approve", "Done", this.reviewerMember.email()));
        assertThat(this.admin
                        .labels()
                        .listVersions(LabelVersionFilter.ofProject(this.project))
                        .execute())
                .extracting(LabelVersion::action)
                .containsExactly(
                        LabelVersionAction.REJECTED, LabelVersionAction.REWORK_SUBMITTED, LabelVersionAction.APPROVED);
    }
}
