package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Our requests mean the same as the official SDK's, or stand in the registry with a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTests {

    private final Exercises exercises = Exercises.all();

    private final List<RecordedCase> catalogue = Catalogue.cases(this.exercises.names());

    private final Deviations deviations = Deviations.load();

    private final OracleReport report = new OracleReport();

    private final RecordingServer server = new RecordingServer();

    @AfterAll
    void writeReport() {
        this.server.close();
        this.report.write(pending());
    }

    @TestFactory
    Stream<DynamicTest> requestsMeanTheSame() {
        return this.catalogue.stream()
                .filter(each -> this.exercises.names().contains(each.name()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> meansTheSame(each)));
    }

    private void meansTheSame(RecordedCase recorded) {
        Exercise exercise = this.exercises.of(recorded.name());
        Throwable failure = catchThrowable(() -> exercise.run(this.server));
        assertThat(failure != null)
                .as("%s (%s) fails; ours: %s", recorded.name(), recorded.sdk(), failure)
                .isEqualTo(recorded.raises());
        Comparison comparison = new Comparison(recorded, this.server.requests(), this.deviations.of(recorded.name()));
        this.report.add(recorded, comparison.selections());
        assertThat(comparison.findings())
                .as("%s (%s)", recorded.name(), recorded.sdk())
                .isEmpty();
    }

    @Test
    void eachCaseIsBoundOrPendingOrCannotBeSaid() {
        assertThat(pending())
                .containsExactlyElementsOf(Catalogue.text("pending.txt").lines().toList());
    }

    private Set<String> pending() {
        return Catalogue.cases().stream()
                .map(RecordedCase::name)
                .filter(name -> !this.exercises.names().contains(name))
                .filter(name -> this.deviations.of(name).stream().noneMatch(Deviation::unsayable))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void boundCasesAreInTheCatalogue() {
        assertThat(this.catalogue).extracting(RecordedCase::name).containsAll(this.exercises.names());
    }

    @Test
    void deviationsHaveBoundCasesAndReasonsAndAreAllUsed() {
        assertThat(this.deviations.deviations()).allSatisfy(deviation -> {
            assertThat(this.deviations.reasons()).containsKey(deviation.why());
            if (deviation.unsayable()) {
                assertThat(this.exercises.names()).doesNotContainAnyElementsOf(deviation.cases());
            } else {
                assertThat(this.exercises.names()).containsAll(deviation.cases());
            }
        });
        assertThat(this.deviations.deviations())
                .extracting(Deviation::why)
                .containsAll(this.deviations.reasons().keySet());
    }
}
