package io.github.labelboxspring.formats.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatReportTests {

    @Test
    void lossesAreCountedWithTheirFirstDataRows() {
        FormatReport report = new FormatReport();
        assertThat(report.isEmpty()).isTrue();
        assertThat(report).hasToString("Nothing was lost");

        for (int row = 0; row < 1000; row++) {
            report.add("line", "lane", "row " + row);
            report.add("line", "lane", "row " + row);
        }
        report.add("relationship", null, "row 7");

        assertThat(report.isEmpty()).isFalse();
        assertThat(report.losses().get(0).count()).isEqualTo(2000);
        assertThat(report.losses().get(0).dataRows())
                .hasSize(FormatReport.MAX_DATA_ROWS)
                .startsWith("row 0", "row 1");
        assertThat(report.losses().get(1)).isEqualTo(new FormatReport.Loss("relationship", null, 1, List.of("row 7")));
        assertThat(report.toString().lines())
                .startsWith(
                        "2000 × line of 'lane', first in row 0, row 1, row 2, row 3, row 4, row 5, row 6, row 7, row 8, row 9")
                .endsWith("1 × relationship, first in row 7");
    }
}
