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

/** Decides after a failure whether and when to retry. */
public final class RetryDecision {

    private static final int ATTEMPTS_AFTER_500 = 3;

    private static final int ATTEMPTS_AFTER_GARBAGE = 2;

    private final RetrySettings settings;

    private final DoubleSupplier random;

    /** @param random returns numbers from 0 to 1, for the jitter */
    public RetryDecision(RetrySettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * Return the pause before the next attempt, or empty if there is none.
     *
     * <p>A rejection because of the request rate is retried until the deadline. It counts neither as an attempt nor
     * towards the budget, because the request was not applied and Labelbox asks to wait.
     */
    public Optional<Duration> next(Safety safety, Throwable failure, Attempts made, RetryBudget budget) {
        if (this.settings.maxAttempts() == 1) {
            return Optional.empty();
        }
        if (failure instanceof RateLimitedException limited) {
            return throttled(limited, made).filter(pause -> pause.compareTo(made.left()) < 0);
        }
        if (!(failure instanceof LabelboxException known) || !worthwhile(safety, known, made.failed())) {
            return Optional.empty();
        }
        Duration pause = Duration.ofMillis((long) (ceiling(made.failed()) * this.random.getAsDouble()));
        boolean late =
                made.spent().plus(pause).compareTo(this.settings.maxElapsed()) > 0 || pause.compareTo(made.left()) >= 0;
        return late || !budget.take() ? Optional.empty() : Optional.of(pause);
    }

    private Optional<Duration> throttled(RateLimitedException limited, Attempts made) {
        double ceiling = ceiling(made.throttled());
        Duration asked = limited.retryAfter();
        if (asked == null) {
            return Optional.of(Duration.ofMillis((long) (ceiling / 2 * (1 + this.random.getAsDouble()))));
        }
        Duration jitter = Duration.ofMillis((long) (ceiling / 4 * this.random.getAsDouble()));
        return Optional.of(asked)
                .filter(wait -> wait.compareTo(this.settings.maxRetryAfter()) <= 0)
                .map(jitter::plus);
    }

    private boolean worthwhile(Safety safety, LabelboxException failure, int failed) {
        return repeatable(failure)
                && failed < attempts(failure)
                && !(safety == Safety.ONCE && failure.mayHaveBeenApplied());
    }

    /** A rejection with an error code is final, regardless of the status. */
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

    private double ceiling(int failures) {
        return Math.min(
                this.settings.maxDelay().toMillis(),
                this.settings.firstDelay().toMillis() * Math.pow(2, failures - 1.0));
    }
}
