package io.github.labelboxspring.internal.transport.retry;

import io.github.labelboxspring.error.Failures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the attempts of one operation or file: each at DEBUG level, and once at WARN level after a long wait. */
public final class RetryLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.labelboxspring.client");

    private static final Duration NOTABLE_WAIT = Duration.ofSeconds(10);

    private final String work;

    private Duration waited = Duration.ZERO;

    /** @param work name of the operation or file */
    public RetryLog(String work) {
        this.work = work;
    }

    /** Log that another attempt follows after a pause. */
    public void next(int attempts, Duration pause, Throwable failure) {
        boolean before = this.waited.compareTo(NOTABLE_WAIT) >= 0;
        this.waited = this.waited.plus(pause);
        if (!before && this.waited.compareTo(NOTABLE_WAIT) >= 0) {
            LOG.warn(
                    "{} has failed {} times and is retried in {}; last failure: {}",
                    this.work,
                    attempts,
                    Failures.text(pause),
                    failure.getMessage());
        } else {
            LOG.debug(
                    "{}: attempt {} failed, next attempt in {}: {}",
                    this.work,
                    attempts,
                    Failures.text(pause),
                    failure.getMessage());
        }
    }

    /** Record that the work has made progress, so that the next wait is counted from zero. */
    public void advanced() {
        this.waited = Duration.ZERO;
    }
}
