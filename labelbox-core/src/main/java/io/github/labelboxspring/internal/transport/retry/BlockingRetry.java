package io.github.labelboxspring.internal.transport.retry;

import io.github.labelboxspring.internal.operation.Safety;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.BackOffInterruptedException;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.retry.backoff.Sleeper;
import org.springframework.retry.context.RetryContextSupport;
import org.springframework.retry.support.RetryTemplate;

/** The decision as Spring Retry's {@code RetryTemplate} wants it. */
public final class BlockingRetry {

    private final RetryDecision decision;

    private final Sleeper sleeper;

    public BlockingRetry(RetryDecision decision, Sleeper sleeper) {
        this.decision = decision;
        this.sleeper = sleeper;
    }

    /** Makes attempts until one succeeds or the decision is to stop; then the last failure is thrown as it is. */
    public <T> T execute(Safety safety, Supplier<T> attempt) {
        RetryTemplate template = new RetryTemplate();
        template.setRetryPolicy(new DecidingPolicy(this.decision, safety));
        template.setBackOffPolicy(new DecidedPause(this.sleeper));
        return template.execute(context -> attempt.get());
    }

    private static final class Attempts extends RetryContextSupport implements BackOffContext {

        private static final long serialVersionUID = 1L;

        private final long start = System.nanoTime();

        private transient @Nullable Duration pause = Duration.ZERO;

        Attempts(@Nullable RetryContext parent) {
            super(parent);
        }
    }

    private record DecidingPolicy(RetryDecision decision, Safety safety) implements RetryPolicy {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean canRetry(RetryContext context) {
            return ((Attempts) context).pause != null;
        }

        @Override
        public RetryContext open(@Nullable RetryContext parent) {
            return new Attempts(parent);
        }

        @Override
        public void close(RetryContext context) {
            // nothing is held
        }

        @Override
        public void registerThrowable(RetryContext context, @Nullable Throwable failure) {
            Attempts attempts = (Attempts) context;
            attempts.registerThrowable(failure);
            Optional<Duration> next = failure == null
                    ? Optional.empty()
                    : this.decision.next(
                            this.safety,
                            failure,
                            attempts.getRetryCount(),
                            Duration.ofNanos(System.nanoTime() - attempts.start));
            attempts.pause = next.orElse(null);
        }
    }

    private record DecidedPause(Sleeper sleeper) implements BackOffPolicy {

        @Override
        public BackOffContext start(RetryContext context) {
            return (Attempts) context;
        }

        @Override
        public void backOff(BackOffContext context) {
            Duration pause = ((Attempts) context).pause;
            try {
                this.sleeper.sleep(pause == null ? 0 : pause.toMillis());
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new BackOffInterruptedException("Interrupted while waiting for the next attempt", ex);
            }
        }
    }
}
