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
            assertThatThrownBy(() -> clock.advance(Duration.ZERO)).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
