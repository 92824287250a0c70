package io.github.labelboxspring.internal.transport.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTests {

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);

    private static Duration reserve(RateLimiter limiter) {
        return limiter.reserve(Duration.ofHours(1)).orElseThrow();
    }

    private void pass(Duration time) {
        this.now.addAndGet(time.toNanos());
    }

    @Test
    void aSecondsWorthMayBurstAndTheRestIsSpaced() {
        RateLimiter limiter = new RateLimiter(120, this.now::get);
        assertThat(reserve(limiter)).isZero();
        assertThat(reserve(limiter)).isZero();
        assertThat(reserve(limiter)).isZero();
        assertThat(reserve(limiter)).isEqualTo(Duration.ofMillis(500));
        assertThat(reserve(limiter)).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void aMinuteSendsNoMoreThanTheLimitAndTheBurst() {
        RateLimiter limiter = new RateLimiter(60, this.now::get);
        long sent = 0;
        for (int second = 0; second < 60; second++) {
            while (reserve(limiter).isZero()) {
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
            assertThat(reserve(limiter)).isZero();
        }
    }

    @Test
    void pauseHoldsEveryRequestBack() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        limiter.refused(Duration.ofSeconds(5));
        assertThat(reserve(limiter)).isEqualTo(Duration.ofSeconds(5));
        assertThat(reserve(limiter)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(6));
        assertThat(reserve(limiter)).isZero();
    }

    /** X9: a place beyond the deadline is not taken. */
    @Test
    void noPlaceIsTakenThatComesTooLate() {
        RateLimiter limiter = new RateLimiter(60, this.now::get);
        while (reserve(limiter).isZero()) {
            assertThat(limiter).isNotNull();
        }
        assertThat(limiter.reserve(Duration.ofSeconds(1))).isEmpty();
        assertThat(reserve(limiter)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aPlaceAtTheVeryEndIsTaken() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        limiter.refused(Duration.ofSeconds(5));
        assertThat(limiter.reserve(Duration.ofMillis(4_999))).isEmpty();
        assertThat(limiter.reserve(Duration.ofSeconds(5))).contains(Duration.ofSeconds(5));
    }

    /** X8: 0.8 · 11 + 0.2 · 2 requests a second were measured, of which a refusal leaves seven tenths. */
    @Test
    void anAcceptedRequestRightAfterARefusalDoesNotSpeedUp() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        IntStream.range(0, 11).forEach(each -> reserve(limiter));
        pass(Duration.ofSeconds(1));
        reserve(limiter);
        limiter.refused(null);
        limiter.accepted();
        Duration wait = reserve(limiter);
        while (wait.isZero()) {
            wait = reserve(limiter);
        }
        assertThat(reserve(limiter).minus(wait)).isCloseTo(Duration.ofNanos(155_279_503), Duration.ofMillis(1));
    }

    /** X8: after refusals the rate is one that the platform accepts, and it grows back. */
    @Test
    void theRateFollowsWhatThePlatformAccepts() {
        RateLimiter limiter = new RateLimiter(0, this.now::get);
        int refused = 0;
        int accepted = 0;
        for (int second = 0; second < 60; second++) {
            int thisSecond = 0;
            Duration passed = Duration.ZERO;
            while (passed.compareTo(Duration.ofSeconds(1)) < 0 && thisSecond < 1_000) {
                Duration wait = reserve(limiter);
                pass(wait);
                passed = passed.plus(wait);
                if (++thisSecond > 25) {
                    refused++;
                    limiter.refused(null);
                } else {
                    accepted++;
                    limiter.accepted();
                }
            }
            pass(Duration.ofSeconds(1)
                    .minus(passed.compareTo(Duration.ofSeconds(1)) < 0 ? passed : Duration.ofSeconds(1)));
        }
        assertThat(accepted).isGreaterThan(800);
        assertThat(refused).isLessThan(accepted);
    }
}
