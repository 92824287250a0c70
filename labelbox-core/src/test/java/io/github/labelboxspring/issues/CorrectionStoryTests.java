package io.github.labelboxspring.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.labels.LabelUpdate;
import io.github.labelboxspring.labels.LabelVersion;
import io.github.labelboxspring.labels.LabelVersionAction;
import io.github.labelboxspring.labels.LabelVersionFilter;
import io.github.labelboxspring.labels.NetScore;
import io.github.labelboxspring.labels.Review;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer finds a wrong label; the labeler corrects it; both exports tell of it. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class CorrectionStoryTests extends EmulatorTest {

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private String issueExport(String project) throws IOException, InterruptedException {
        String url = this.style.run(this.client.issues().exportUrl(project));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private List<ExportedDataRow> export(String project) {
        Export export = this.style.run(this.client
                .exports()
                .ofProject(project, ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS)));
        return this.style.read(this.client.exports().rows(export));
    }

    /** (R36) */
    @Test
    void aWrongLabelIsFoundDiscussedAndCorrected() throws IOException, InterruptedException {
        LabeledProject made = LabeledProject.of(this.client, 1);
        String project = made.projectId();
        String row = this.client
                .dataRows()
                .getByGlobalKey(made.keys().get(0))
                .execute()
                .id();
        Member labelerMember = member(DefaultRole.LABELER);
        Member reviewerMember = member(DefaultRole.REVIEWER);
        LabelboxClient labeler = client(labelerMember.apiKey()).build();
        LabelboxClient reviewer = client(reviewerMember.apiKey()).build();
        Work labeling = this.emulator.people().work(labelerMember);
        Work reviewing = this.emulator.people().work(reviewerMember);

        String label = labeling.label(
                project, row, List.of(Map.of("name", "digit", "answer", Map.of("name", "0"))), Duration.ofSeconds(5));
        Review review = this.style.run(reviewer.labels().reviews().create(label, -1));
        Issue issue = this.style.run(reviewer.issues()
                .create(
                        project,
                        NewIssue.of("This is a one", row).withLabel(label).withPosition(IssuePosition.image(12, 34))));
        this.style.run(reviewer.issues().comments().create(issue.id(), "The loop is missing"));
        reviewing.reject(label, Duration.ofSeconds(2));
        assertThat(this.style.run(this.client.labels().reviews().labelCount(project, NetScore.NEGATIVE)))
                .isEqualTo(1);

        assertThat(this.style.read(
                        labeler.issues().list(project, IssueFilter.all().withStatus(IssueStatus.OPEN))))
                .extracting(Issue::id)
                .containsExactly(issue.id());
        this.style.run(labeler.labels()
                .update(label, LabelUpdate.ofLabel("[{\"name\": \"digit\", \"answer\": {\"name\": \"1\"}}]")));
        labeling.resubmit(label, Duration.ofSeconds(3));
        labeling.comment(issue.id(), "Corrected");
        this.style.run(labeler.issues().resolve(issue.id()));

        this.style.run(reviewer.labels().reviews().update(review.id(), 1));
        reviewing.approve(label, Duration.ofSeconds(1));
        assertThat(this.style.run(this.client.labels().reviews().labelCount(project, NetScore.POSITIVE)))
                .isEqualTo(1);
        assertThat(this.style.read(this.client.labels().listVersions(LabelVersionFilter.ofProject(project))))
                .extracting(LabelVersion::action)
                .containsExactly(
                        LabelVersionAction.SUBMITTED,
                        LabelVersionAction.REJECTED,
                        LabelVersionAction.REWORK_SUBMITTED,
                        LabelVersionAction.APPROVED);
        assertThat(issueExport(project))
                .contains("This is a one", "Resolved", "The loop is missing", "Corrected", labelerMember.email());
        assertThat(export(project))
                .singleElement()
                .satisfies(exported -> assertThat(exported.labels())
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.id()).isEqualTo(label);
                            assertThat(each.annotations(ClassificationAnnotation.class))
                                    .singleElement()
                                    .extracting(ClassificationAnnotation::answer, type(Answer.Radio.class))
                                    .satisfies(answer -> assertThat(
                                                    answer.choice().option().name())
                                            .isEqualTo("1"));
                        }));
    }
}
