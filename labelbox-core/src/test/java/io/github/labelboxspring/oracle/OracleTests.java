package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Our requests mean the same as the official SDK's, or stand in the registry with a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTests {

    private static final Path PAGE = Path.of("../docs/selection-differences.md");

    private final Exercises exercises = Exercises.all();

    private final List<RecordedCase> catalogue = Catalogue.cases();

    private final Deviations deviations = Deviations.load();

    private final ExceptionKinds failures = ExceptionKinds.load();

    private final SelectionPage page = new SelectionPage();

    private final RecordingServer server = new RecordingServer();

    /** Other selections are allowed, but listed; only a run of all cases can tell. */
    @AfterAll
    void thePageOfSelectionsIsCurrent() throws IOException {
        this.server.close();
        if (this.page.compared() == this.exercises.names().size()) {
            String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
            Files.writeString(PAGE, this.page.text());
            assertThat(before)
                    .as("docs/selection-differences.md was rendered anew: commit it")
                    .isEqualTo(this.page.text());
        }
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
        this.failures.compare(recorded, failure, this.server.played(), this.deviations.of(recorded.name()));
        assertThat(this.server.faults())
                .as("%s (%s) asks what the schema cannot answer", recorded.name(), recorded.sdk())
                .isEmpty();
        Comparison comparison = new Comparison(recorded, this.server.requests(), this.deviations.of(recorded.name()));
        this.page.add(recorded, comparison.selections());
        assertThat(comparison.findings())
                .as("%s (%s)", recorded.name(), recorded.sdk())
                .isEmpty();
    }

    @Test
    void eachCaseIsBoundOrRefusedByTheCompilerOrCannotBeSaid() {
        Set<String> refused = CompilerRefusals.load().names();
        assertThat(this.catalogue)
                .extracting(RecordedCase::name)
                .filteredOn(name -> !refused.contains(name))
                .filteredOn(name -> this.deviations.of(name).stream().noneMatch(Deviation::unsayable))
                .isSubsetOf(this.exercises.names());
    }

    @Test
    void namesOfCasesAreTheirOwn() {
        assertThat(this.catalogue).extracting(RecordedCase::name).doesNotHaveDuplicates();
    }

    @Test
    void aRequestIsLeftOutForOneReason() {
        Map<String, List<Integer>> omitted = new TreeMap<>();
        this.deviations
                .deviations()
                .forEach(deviation -> deviation
                        .cases()
                        .forEach(each -> omitted.computeIfAbsent(each, any -> new ArrayList<>())
                                .addAll(deviation.omitted())));
        assertThat(omitted)
                .allSatisfy((name, numbers) -> assertThat(numbers).as(name).doesNotHaveDuplicates());
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
