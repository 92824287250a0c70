package io.github.labelboxspring.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.chaos.DigitsJob.Outcome;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fifth of all requests fail, before or after the platform has carried them out. A caller who only obeys the exceptions ends
 * with the same data as one on a good day: nothing is lost, nothing is there twice (X1, X16).
 */
@Once("it has a network of its own")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ChaosTests {

    private static final double SHARE = 0.2;

    private static final Emulation GOOD_DAY = new Emulation();

    /** Some that stay, and one that nobody has seen; more of those with {@code -Dchaos.random}. */
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, 2, 3),
                LongStream.generate(System::nanoTime).limit(Integer.getInteger("chaos.random", 1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anObedientCallerEndsWithTheSameData(long seed, TestReporter reporter) {
        reporter.publishEntry("seed", String.valueOf(seed));
        try (ChaosProxy proxy = new ChaosProxy(seed, SHARE)) {
            Outcome outcome = GOOD_DAY.run(proxy);
            reporter.publishEntry("faults", String.valueOf(proxy.faults()));
            assertThat(outcome).as("seed %d", seed).isEqualTo(GOOD_DAY.outcome());
            assertThat(proxy.faults()).isGreaterThan(5);
        }
    }

    @Test
    void aGoodDayHasEverythingOnce() {
        Outcome outcome = GOOD_DAY.outcome();
        assertThat(outcome.datasets()).isOne();
        assertThat(outcome.projects()).isOne();
        assertThat(outcome.dataRows()).isEqualTo(1_010);
        assertThat(outcome.batches()).containsEntry("training", 10).containsEntry("unseen", 1_000);
        assertThat(outcome.labels())
                .hasSize(1_010)
                .allSatisfy((key, answers) -> assertThat(answers).hasSize(1));
    }

    /** What the job ends with, on an emulator of its own. */
    @Once("it has a network of its own")
    private static final class Emulation {

        private @Nullable Outcome outcome;

        synchronized Outcome outcome() {
            Outcome known = this.outcome;
            if (known == null) {
                try (ChaosProxy proxy = new ChaosProxy(0, 0)) {
                    known = run(proxy);
                    this.outcome = known;
                }
            }
            return known;
        }

        Outcome run(ChaosProxy proxy) {
            try (LabelboxEmulator emulator = LabelboxEmulator.builder()
                            .taskLatency(Duration.ofMillis(20))
                            .publicUrl(proxy.url())
                            .start();
                    LabelboxClient client = LabelboxClient.builder()
                            .apiKey(emulator.apiKey())
                            .endpoint(emulator.endpoint())
                            .restEndpoint(emulator.restEndpoint())
                            .timeout(Duration.ofSeconds(2))
                            .retry(new RetrySettings(
                                    3,
                                    Duration.ofMillis(1),
                                    Duration.ofMillis(10),
                                    Duration.ofSeconds(20),
                                    Duration.ofSeconds(5)))
                            .polling(new Polling(Duration.ofMillis(5), Duration.ofMillis(50)))
                            .build()) {
                proxy.forwardTo("http://127.0.0.1:" + emulator.port());
                return new DigitsJob(client).run();
            }
        }
    }
}
