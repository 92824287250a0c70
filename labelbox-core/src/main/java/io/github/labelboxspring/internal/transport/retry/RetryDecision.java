package io.github.labelboxspring.internal.transport.retry;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** After a failure: wait how long and try again, or stop. */
public final class RetryDecision {

    private static final int ATTEMPTS_AFTER_500 = 3;

    private static final int ATTEMPTS_AFTER_GARBAGE = 2;

    private final RetrySettings settings;

    private final DoubleSupplier random;

    private final RetryBudget budget = new RetryBudget();

    /** @param random gives numbers from 0 to 1, for the jitter */
    public RetryDecision(RetrySettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The pause before the next attempt; empty if there is to be none.
     *
     * @param safety what repeating may do
     * @param failure the last failure
     * @param failed attempts that have failed so far
     * @param elapsed time since the first one began
     */
    public Optional<Duration> next(Safety safety, Throwable failure, int failed, Duration elapsed) {
        if (!(failure instanceof LabelboxException known) || !worthwhile(safety, known, failed)) {
            return Optional.empty();
        }
        Duration pause = pause(known, failed);
        boolean late = elapsed.plus(pause).compareTo(this.settings.maxElapsed()) > 0;
        return late || !this.budget.take() ? Optional.empty() : Optional.of(pause);
    }

    /** Tells that an attempt went well. */
    public void succeeded() {
        this.budget.success();
    }

    private boolean worthwhile(Safety safety, LabelboxException failure, int failed) {
        if (!repeatable(failure) || failed >= attempts(failure)) {
            return false;
        }
        if (safety == Safety.ONCE && failure.mayHaveBeenApplied()) {
            return false;
        }
        Duration asked = retryAfter(failure);
        return asked == null || asked.compareTo(this.settings.maxRetryAfter()) <= 0;
    }

    /** What the platform refuses by a code of its own is final, whatever the status. */
    private boolean repeatable(LabelboxException failure) {
        if (failure instanceof ServerException server) {
            return this.settings.statuses().contains(status(server));
        }
        boolean listed = failure instanceof LabelboxApiException answer
                && answer.code() == null
                && this.settings.statuses().contains(answer.status());
        return listed || failure.retryable();
    }

    private static int status(ServerException failure) {
        return failure.status() < 500 ? 500 : failure.status();
    }

    private int attempts(LabelboxException failure) {
        int most = this.settings.maxAttempts();
        if (failure instanceof DecodingException) {
            return Math.min(most, ATTEMPTS_AFTER_GARBAGE);
        }
        if (failure instanceof ServerException server && status(server) == 500) {
            return Math.min(most, ATTEMPTS_AFTER_500);
        }
        return most;
    }

    private Duration pause(LabelboxException failure, int failed) {
        double ceiling = Math.min(
                this.settings.maxDelay().toMillis(), this.settings.firstDelay().toMillis() * Math.pow(2, failed - 1.0));
        Duration jitter = Duration.ofMillis((long) (ceiling * this.random.getAsDouble()));
        Duration asked = retryAfter(failure);
        return asked == null ? jitter : asked.plus(jitter.dividedBy(4));
    }

    private static @Nullable Duration retryAfter(LabelboxException failure) {
        return failure instanceof RateLimitedException limited ? limited.retryAfter() : null;
    }
}
