package io.github.labelboxspring.sample.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitFile;
import io.github.labelboxspring.sample.digits.NearestCentroid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole job on the embedded emulator, with some of the digits; it has run when the context is there. */
@SpringBootTest(properties = {"labelbox.api-key=", "sample.digits=200", "sample.training=100"})
class MainJobTests {

    @Autowired
    private JobRunner runner;

    @Autowired
    private Report report;

    @Test
    void theFiguresOfTheExportAreThoseOfTheDigits() {
        assertThat(this.runner.getExitCode()).isZero();
        List<Digit> digits = new DigitFile().read().subList(0, 200);
        NearestCentroid model = NearestCentroid.train(digits.subList(0, 100));
        int right = (int) digits.subList(100, 200).stream()
                .filter(digit -> model.predict(digit) == digit.value())
                .count();
        assertThat(this.report.results())
                .containsAllEntriesOf(Map.of(
                        "dataRowsMade", 200,
                        "batchSizes", List.of(100, 100),
                        "predictionsImported", 100L,
                        "annotationsImported", 400L,
                        "dataRows", 200,
                        "batches", 2,
                        "attachments", 200,
                        "labels", 200,
                        "predicted", 100,
                        "right", right));
    }
}
