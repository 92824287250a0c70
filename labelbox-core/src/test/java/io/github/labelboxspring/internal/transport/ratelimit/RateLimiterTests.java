package io.github.labelboxspring.internal.transport.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTests {

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);

    private void pass(Duration time) {
        this.now.addAndGet(time.toNanos());
    }

    @Test
    void aSecondsWorthMayBurstAndTheRestIsSpaced() {
        RateLimiter limiter = new RateLimiter(120, this.now::get);
        assertThat(limiter.reserve()).isZero();
        assertThat(limiter.reserve()).isZero();
        assertThat(limiter.reserve()).isZero();
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMillis(500));
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void aMinuteSendsNoMoreThanTheLimitAndTheBurst() {
        RateLimiter limiter = new RateLimiter(60, this.now::get);
        long sent = 0;
        for (int second = 0; second < 60; second++) {
            while (limiter.reserve().isZero()) {
                sent++;
            }
            pass(Duration.ofSeconds(1));
        }
        assertThat(sent).isLessThanOrEqualTo(62);
    }

    @Test
    void withoutALimitNothingWaits() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        for (int i = 0; i < 1000; i++) {
            assertThat(limiter.reserve()).isZero();
        }
    }

    @Test
    void pauseHoldsEveryRequestBack() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        limiter.pause(Duration.ofSeconds(5));
        assertThat(limiter.reserve()).isEqualTo(Duration.ofSeconds(5));
        assertThat(limiter.reserve()).isEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(6));
        assertThat(limiter.reserve()).isZero();
    }
}
