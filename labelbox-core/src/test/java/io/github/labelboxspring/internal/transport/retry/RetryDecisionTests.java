package io.github.labelboxspring.internal.transport.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryDecisionTests {

    private static final Duration NOW = Duration.ZERO;

    private static final RetrySettings SETTINGS = new RetrySettings(
            5, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofSeconds(30));

    private final RetryDecision decision = new RetryDecision(SETTINGS, () -> 1.0);

    private final RetryBudget budget = new RetryBudget();

    private Optional<Duration> next(Safety safety, Throwable failure, int failed, Duration spent) {
        return next(this.decision, safety, failure, failed, spent);
    }

    private Optional<Duration> next(
            RetryDecision decision, Safety safety, Throwable failure, int failed, Duration spent) {
        return decision.next(safety, failure, new Attempts(failed, failed, spent, Duration.ofHours(1)), this.budget);
    }

    private static ServerException server(int status) {
        return new ServerException(new ApiError("Op", "host", status, null, null, null, "down"), true);
    }

    private static RateLimitedException limited(@Nullable Duration wait) {
        return new RateLimitedException(new ApiError("Op", "host", 429, null, null, null, "slow"), wait);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(next(Safety.READ, server(503), 1, NOW)).contains(Duration.ofSeconds(1));
        assertThat(next(Safety.READ, server(503), 2, NOW)).contains(Duration.ofSeconds(2));
        assertThat(next(Safety.READ, server(503), 3, NOW)).contains(Duration.ofSeconds(3));
        assertThat(next(Safety.READ, server(503), 5, NOW)).isEmpty();
    }

    @Test
    void jitterTakesAnyPartOfThePause() {
        RetryDecision lucky = new RetryDecision(SETTINGS, () -> 0.25);
        assertThat(next(lucky, Safety.READ, server(503), 2, NOW)).contains(Duration.ofMillis(500));
    }

    @Test
    void whatMayHaveBeenAppliedIsRepeatedOnlyIfTwiceIsTheSameAsOnce() {
        assertThat(next(Safety.ONCE, server(503), 1, NOW)).isEmpty();
        assertThat(next(Safety.IDEMPOTENT, server(503), 1, NOW)).isPresent();
        assertThat(next(Safety.ONCE, new TransportException("refused", null, true, false), 1, NOW))
                .isPresent();
    }

    @Test
    void internalErrorAndGarbageGetFewerAttempts() {
        assertThat(next(Safety.READ, server(500), 2, NOW)).isPresent();
        assertThat(next(Safety.READ, server(500), 3, NOW)).isEmpty();
        assertThat(next(Safety.READ, server(400), 1, NOW)).isPresent();
        DecodingException garbage = new DecodingException("html", null, false);
        assertThat(next(Safety.READ, garbage, 1, NOW)).isPresent();
        assertThat(next(Safety.READ, garbage, 2, NOW)).isEmpty();
    }

    /** R28, R29. */
    @Test
    void retryAfterIsNeverShortenedAndAboveTheCapNotWaited() {
        assertThat(next(Safety.ONCE, limited(Duration.ofSeconds(10)), 1, NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11)));
        assertThat(next(Safety.READ, limited(Duration.ofSeconds(31)), 1, NOW)).isEmpty();
    }

    /** R76. */
    @Test
    void noAttemptStartsAfterTheTimeIsOver() {
        assertThat(next(Safety.READ, server(503), 1, Duration.ofSeconds(59))).isPresent();
        assertThat(next(Safety.READ, server(503), 2, Duration.ofSeconds(59))).isEmpty();
    }

    @Test
    void budgetEndsAStormOfRetriesAndGrowsBackWithSuccess() {
        int allowed = 0;
        while (next(Safety.READ, server(503), 1, NOW).isPresent()) {
            allowed++;
        }
        assertThat(allowed).isEqualTo(50);
        for (int i = 0; i < 10; i++) {
            this.budget.success();
        }
        assertThat(next(Safety.READ, server(503), 1, NOW)).isPresent();
        assertThat(next(Safety.READ, server(503), 1, NOW)).isEmpty();
    }

    @Test
    void foreignExceptionIsNeverRepeated() {
        assertThat(next(Safety.READ, new IllegalStateException("bug"), 1, NOW)).isEmpty();
    }

    /** X8: waiting for the request rate costs neither attempts nor budget, and ends with the deadline. */
    @Test
    void aRateLimitIsWaitedForUntilTheDeadline() {
        while (next(Safety.READ, server(503), 1, NOW).isPresent()) {
            assertThat(this.budget).isNotNull();
        }
        assertThat(next(Safety.ONCE, limited(null), 1_000, Duration.ofMinutes(10)))
                .isPresent();
        Attempts late = new Attempts(0, 1, NOW, Duration.ofSeconds(2));
        assertThat(this.decision.next(Safety.READ, limited(Duration.ofSeconds(3)), late, this.budget))
                .isEmpty();
    }

    /** X8: half of the pause is always waited, so that refused requests do not come back at once. */
    @Test
    void withoutARequestedWaitAtLeastHalfOfThePauseIsWaited() {
        RetryDecision earliest = new RetryDecision(SETTINGS, () -> 0.0);
        RetryDecision middle = new RetryDecision(SETTINGS, () -> 0.5);
        assertThat(next(earliest, Safety.READ, limited(null), 2, NOW)).contains(Duration.ofSeconds(1));
        assertThat(next(middle, Safety.READ, limited(null), 2, NOW)).contains(Duration.ofMillis(1500));
        assertThat(next(Safety.READ, limited(null), 2, NOW)).contains(Duration.ofSeconds(2));
    }

    @Test
    void aRequestedWaitIsProlongedByUpToAQuarterOfThePause() {
        assertThat(next(Safety.READ, limited(Duration.ofSeconds(10)), 2, NOW)).contains(Duration.ofMillis(10_500));
        RetryDecision middle = new RetryDecision(SETTINGS, () -> 0.5);
        assertThat(next(middle, Safety.READ, limited(Duration.ofSeconds(10)), 2, NOW))
                .contains(Duration.ofMillis(10_250));
        assertThat(next(Safety.READ, limited(Duration.ofSeconds(30)), 2, NOW)).contains(Duration.ofMillis(30_500));
        assertThat(next(Safety.READ, limited(Duration.ofMillis(30_001)), 2, NOW))
                .isEmpty();
    }

    @Test
    void aPauseThatEndsWithTheDeadlineIsTooLong() {
        Duration pause = Duration.ofSeconds(2);
        assertThat(withLeft(server(503), pause)).isEmpty();
        assertThat(withLeft(server(503), pause.plusMillis(1))).contains(pause);
        assertThat(withLeft(limited(null), pause)).isEmpty();
        assertThat(withLeft(limited(null), pause.plusMillis(1))).contains(pause);
    }

    private Optional<Duration> withLeft(Throwable failure, Duration left) {
        return this.decision.next(Safety.READ, failure, new Attempts(2, 2, NOW, left), this.budget);
    }

    @Test
    void aPauseMayEndWithTheTimeForRetries() {
        assertThat(next(Safety.READ, server(503), 2, Duration.ofSeconds(58))).isPresent();
        assertThat(next(Safety.READ, server(503), 2, Duration.ofMillis(58_001))).isEmpty();
    }
}
