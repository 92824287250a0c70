package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void runsWhatFallsDueInOrderAtItsOwnTime() {
        EmulatorClock clock = EmulatorClock.manual(START);
        List<Instant> seen = new ArrayList<>();
        clock.schedule(Duration.ofSeconds(5), () -> seen.add(clock.instant()));
        clock.schedule(Duration.ofSeconds(2), () -> {
            seen.add(clock.instant());
            clock.schedule(Duration.ofSeconds(1), () -> seen.add(clock.instant()));
        });

        clock.advance(Duration.ofSeconds(4));

        assertThat(seen).containsExactly(START.plusSeconds(2), START.plusSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(4));
        clock.advance(Duration.ofSeconds(1));
        assertThat(seen).hasSize(3);
    }

    @Test
    void theRealClockRunsByItself() throws InterruptedException {
        try (EmulatorClock clock = EmulatorClock.real()) {
            CountDownLatch done = new CountDownLatch(1);
            clock.schedule(Duration.ofMillis(1), done::countDown);

            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** M3 */
    @Test
    void aRunningClockCanBeTurned() throws InterruptedException {
        try (EmulatorClock clock = EmulatorClock.real()) {
            CountDownLatch done = new CountDownLatch(1);
            Instant before = clock.instant();
            clock.schedule(Duration.ofHours(1), done::countDown);
            clock.advance(Duration.ofHours(2));

            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
        }
    }

    /** M3 */
    @Test
    void aFrozenClockRunsOnFromWhereItStands() throws InterruptedException {
        try (EmulatorClock clock = EmulatorClock.manual(START)) {
            CountDownLatch done = new CountDownLatch(1);
            clock.schedule(Duration.ofMillis(20), done::countDown);
            assertThat(done.await(100, TimeUnit.MILLISECONDS)).isFalse();
            clock.resume();

            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            clock.freeze();
            Instant stopped = clock.instant();
            assertThat(stopped).isBetween(START.plusMillis(20), START.plusSeconds(60));
            assertThat(clock.frozen()).isTrue();
            assertThat(clock.instant()).isEqualTo(stopped);
        }
    }

    @Test
    void timeRunsForwardOnly() {
        try (EmulatorClock clock = EmulatorClock.manual(START)) {
            assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).hasMessageContaining("PT-1S");
        }
    }

    /** M9: a short job does not wait for the long ones. */
    @Test
    void manyJobsRunSideBySide() throws InterruptedException {
        try (EmulatorClock clock = EmulatorClock.real()) {
            CountDownLatch last = new CountDownLatch(1);
            CountDownLatch started = new CountDownLatch(8);
            for (int i = 0; i < 8; i++) {
                clock.schedule(Duration.ZERO, () -> {
                    started.countDown();
                    try {
                        last.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
            CountDownLatch done = new CountDownLatch(1);
            clock.schedule(Duration.ZERO, done::countDown);

            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            last.countDown();
        }
    }
}
