package io.github.labelboxspring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasurementTests {

    @Test
    void isReadAsItIsPrinted() {
        Measurement measured = new Measurement(100, 2, 3, Measurement.UNKNOWN, 5);
        assertThat(Measurement.readable(measured.line())).isTrue();
        assertThat(Measurement.parse(measured.line())).isEqualTo(measured);
    }

    /** What a JVM without memory prints. */
    @Test
    void othersAreNone() {
        assertThat(Measurement.readable("Terminating due to java.lang.OutOfMemoryError: Java heap space"))
                .isFalse();
        assertThat(Measurement.readable("1 2 3 4")).isFalse();
    }
}
