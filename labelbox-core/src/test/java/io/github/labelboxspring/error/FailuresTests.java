package io.github.labelboxspring.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations in messages. */
class FailuresTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.387026308S, 387 ms",
        "PT1S, 1 s",
        "PT1.5S, 1.5 s",
        "PT1M30.04S, 90 s",
        "PT10M, 10 min",
        "PT2H, 2 h",
        "PT1H30M, 90 min"
    })
    void aDurationIsReadable(Duration duration, String text) {
        assertThat(Failures.text(duration)).isEqualTo(text);
    }
}
