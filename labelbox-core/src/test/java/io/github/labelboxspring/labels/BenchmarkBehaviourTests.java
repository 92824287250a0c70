package io.github.labelboxspring.labels;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.projects.LabelerSummary;
import io.github.labelboxspring.users.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class BenchmarkBehaviourTests extends EmulatorTest {

    private String project = "";

    private String reference = "";

    private String row = "";

    @BeforeEach
    void makeLabel() {
        LabeledProject made = LabeledProject.of(this.client, 2).labeled(this.client, 1);
        this.project = made.projectId();
        this.row = this.client
                .dataRows()
                .getByGlobalKey(made.keys().get(0))
                .execute()
                .id();
        this.reference = this.client
                .projects()
                .labels()
                .list(this.project)
                .execute()
                .get(0)
                .id();
    }

    private BenchmarkOperations benchmarks() {
        return this.client.labels().benchmarks();
    }

    private List<Benchmark> listed() {
        return this.style.read(benchmarks().listOfProject(this.project));
    }

    /** Another label of the row, which has the answer and another box. */
    private String halfTheSame() {
        return this.emulator
                .people()
                .work(this.emulator.people().all().get(0))
                .label(
                        this.project,
                        this.row,
                        List.of(
                                Map.of("name", "digit", "answer", Map.of("name", "1")),
                                Map.of("name", "ink", "bbox", Map.of("top", 9, "left", 2, "height", 3, "width", 4))),
                        Duration.ofSeconds(8));
    }

    @Test
    void aLabelIsABenchmarkUntilThatIsDeleted() {
        Benchmark made = this.style.run(benchmarks().create(this.reference));
        assertThat(made.completedCount()).isZero();
        assertThat(made.averageAgreement()).isNull();
        assertThat(listed()).containsExactly(made);
        assertThat(this.style.run(benchmarks().referenceLabel(made.id())))
                .satisfies(label -> assertThat(label.id()).isEqualTo(this.reference))
                .extracting(Label::isBenchmarkReference)
                .isEqualTo(true);
        assertThat(this.style.run(benchmarks().findCreator(made.id())))
                .map(User::id)
                .contains(this.client.users().me().execute().id());

        this.style.complete(benchmarks().delete(this.reference));
        assertThat(listed()).isEmpty();
        assertThat(this.style.run(this.client.labels().get(this.reference)).isBenchmarkReference())
                .isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(benchmarks().delete(this.reference)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(benchmarks().referenceLabel(made.id())));
    }

    @Test
    void otherLabelsAgreeWithItByTheShareThatBothHave() {
        Benchmark made = this.style.run(benchmarks().create(this.reference));
        String other = halfTheSame();

        assertThat(listed()).singleElement().satisfies(benchmark -> {
            assertThat(benchmark.id()).isEqualTo(made.id());
            assertThat(benchmark.completedCount()).isEqualTo(1);
            assertThat(benchmark.averageAgreement()).isCloseTo(1.0 / 3, within(1e-9));
            assertThat(benchmark.lastActivity()).isNotNull();
        });
        Label label = this.style.run(this.client.labels().get(other));
        assertThat(label.benchmarkAgreement()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(label.agreement()).isEqualTo(label.benchmarkAgreement());
        assertThat(label.secondsToLabel()).isEqualTo(8);
        assertThat(this.style.run(this.client.labels().get(this.reference)).benchmarkAgreement())
                .isNull();
        assertThat(this.style.read(this.client.projects().labelerPerformance(this.project)))
                .singleElement()
                .extracting(LabelerSummary::averageBenchmarkAgreement)
                .isEqualTo(label.benchmarkAgreement());
    }

    @Test
    void benchmarksAreSelectedAndSorted() {
        Benchmark made = this.style.run(benchmarks().create(this.reference));
        halfTheSame();
        assertThat(this.style.read(benchmarks()
                        .listOfProject(
                                this.project,
                                where(Benchmark.AVERAGE_AGREEMENT)
                                        .greaterThan(0.3)
                                        .and(where(Benchmark.COMPLETED_COUNT).equalTo(1))
                                        .orderBy(Benchmark.CREATED_AT.descending()))))
                .extracting(Benchmark::id)
                .containsExactly(made.id());
        assertThat(this.style.read(benchmarks()
                        .listOfProject(
                                this.project, where(Benchmark.AVERAGE_AGREEMENT).greaterThan(0.9))))
                .isEmpty();
    }
}
