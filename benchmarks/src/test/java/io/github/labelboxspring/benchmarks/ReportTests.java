package io.github.labelboxspring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportTests {

    private static Map<Implementation, Cost> costs() {
        Measurement run = new Measurement(1_000, 2_500_000_000L, 1_250_000_000L, 34_200_000, 100);
        return Arrays.stream(Implementation.values())
                .collect(Collectors.toMap(each -> each, each -> Cost.of(List.of(run), 64)));
    }

    @Test
    void reportNamesEachScenarioItsCostsAndItsGoals() {
        Report report = new Report(Effort.FULL);
        Scenario.ALL.forEach(scenario -> report.add(scenario, costs()));
        String markdown = report.markdown("Measured here.");
        assertThat(markdown)
                .startsWith("Measured here.\n")
                .contains(
                        "| Small query (3,000 calls) | this client | 2.50 ms | 2.50 ms – 2.50 ms | 1.25 ms | 34.2 kB |"
                                + " 400 | 64.0 MB |\n")
                .contains("| Small query | wall ≤ 1.05 × floor | 1.00 × | met |\n")
                .contains("| Bulk create | wall ≤ 0.20 × official SDK | 1.00 × | **missed** |\n");
        Scenario.ALL.forEach(scenario -> assertThat(markdown).contains("| " + scenario.title() + " ("));
    }

    @Test
    void figuresOfThePageAreReplacedAndNothingElse() throws IOException {
        String page = Files.readString(Path.of("../docs/performance.md"));
        String once = Report.replaceFigures(page, "new figures");
        assertThat(once).startsWith("# Performance").contains("new figures").doesNotContain("| Small query |");
        assertThat(Report.replaceFigures(once, "new figures")).isEqualTo(once);
        assertThatIllegalArgumentException().isThrownBy(() -> Report.replaceFigures("# Performance", "new figures"));
    }
}
