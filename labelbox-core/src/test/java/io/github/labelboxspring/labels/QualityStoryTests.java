package io.github.labelboxspring.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.projects.LabelerSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: an expert's label is the benchmark of two labelers; the one who disagrees is reviewed and loses the label. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class QualityStoryTests extends EmulatorTest {

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private String label(Member by, String project, String row, String digit) {
        return this.emulator
                .people()
                .work(by)
                .label(
                        project,
                        row,
                        List.of(Map.of("name", "digit", "answer", Map.of("name", digit))),
                        Duration.ofSeconds(4));
    }

    private Map<String, ExportedLabel> exported(String project) {
        Export export = this.style.run(this.client
                .exports()
                .ofProject(
                        project,
                        ExportFilters.NONE,
                        ExportParams.of(ExportDetail.LABEL_DETAILS, ExportDetail.PERFORMANCE_DETAILS)));
        return this.style.read(this.client.exports().rows(export)).stream()
                .flatMap(row -> row.labels().stream())
                .collect(Collectors.toMap(ExportedLabel::id, label -> label));
    }

    private static ExportedLabel.Performance performance(ExportedLabel label) {
        return Objects.requireNonNull(label.performanceDetails());
    }

    @Test
    void labelsAreComparedReviewedAndDeleted() {
        LabeledProject made = LabeledProject.of(this.client, 1);
        String project = made.projectId();
        String row = this.client
                .dataRows()
                .getByGlobalKey(made.keys().get(0))
                .execute()
                .id();
        Member careful = member(DefaultRole.LABELER);
        Member hasty = member(DefaultRole.LABELER);
        String expert = label(member(DefaultRole.TEAM_MANAGER), project, row, "1");
        this.style.run(this.client.labels().benchmarks().create(expert));
        String good = label(careful, project, row, "1");
        String bad = label(hasty, project, row, "0");

        Map<String, ExportedLabel> before = exported(project);
        assertThat(performance(Objects.requireNonNull(before.get(good))).benchmarkScore())
                .isEqualTo(1);
        assertThat(performance(Objects.requireNonNull(before.get(bad))).benchmarkScore())
                .isZero();
        assertThat(performance(Objects.requireNonNull(before.get(good))).consensusScore())
                .isEqualTo(0.5);
        assertThat(this.style.read(this.client.projects().labelerPerformance(project)))
                .filteredOn(summary -> summary.user().id().equals(hasty.userId()))
                .extracting(LabelerSummary::averageBenchmarkAgreement)
                .containsExactly(0.0);

        Member reviewer = member(DefaultRole.REVIEWER);
        try (LabelboxClient reviewing = client(reviewer.apiKey()).build()) {
            this.style.run(reviewing.labels().reviews().create(good, 1));
            this.style.run(reviewing.labels().reviews().create(bad, -1));
        }
        assertThat(this.style.run(this.client.labels().reviews().labelCount(project, NetScore.NEGATIVE)))
                .isEqualTo(1);
        this.style.run(this.client.projects().labels().delete(List.of(bad)));

        Map<String, ExportedLabel> after = exported(project);
        assertThat(after).containsOnlyKeys(expert, good);
        ExportedLabel kept = Objects.requireNonNull(after.get(good));
        assertThat(performance(kept).consensusScore()).isEqualTo(1);
        assertThat(Objects.requireNonNull(kept.labelDetails()).reviews())
                .singleElement()
                .satisfies(review -> assertThat(review).containsEntry("reviewed_by", reviewer.email()));
        assertThat(this.style.run(this.client.labels().reviews().labelCount(project, NetScore.NEGATIVE)))
                .isZero();
        assertThat(this.style.read(this.client.labels().benchmarks().listOfProject(project)))
                .singleElement()
                .satisfies(benchmark -> {
                    assertThat(benchmark.averageAgreement()).isEqualTo(1);
                    assertThat(benchmark.completedCount()).isEqualTo(1);
                });
    }
}
