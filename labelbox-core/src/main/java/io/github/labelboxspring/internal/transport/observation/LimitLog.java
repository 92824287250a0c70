package io.github.labelboxspring.internal.transport.observation;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns that a client has reached a limit: the platform's request rate, or the length of its own queue. Each limit is warned
 * of once a minute at most, with the number of times it was reached since the last warning.
 */
public final class LimitLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.labelboxspring.client");

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String client;

    private final Limit rate;

    private final Limit queue;

    /**
     * @param client name of the client
     * @param nanoTime a monotonic clock
     */
    public LimitLog(String client, LongSupplier nanoTime) {
        this.client = client;
        this.rate = new Limit(nanoTime);
        this.queue = new Limit(nanoTime);
    }

    /** Note that the platform or its store has refused an attempt for the request rate. */
    void throttled(String operation) {
        long times = this.rate.reached();
        if (times > 0) {
            LOG.warn(
                    "{} of the client '{}' was refused because of the request rate, and the client slows down;"
                            + " refusals since the last warning: {}",
                    operation,
                    this.client,
                    times);
        }
    }

    /** Note that a request was not queued, since the queue was full. */
    void queueFull(String operation) {
        long times = this.queue.reached();
        if (times > 0) {
            LOG.warn(
                    "{} of the client '{}' was not queued, since the queue is full: start fewer calls at once, or raise"
                            + " labelbox.rate-limit.max-queued-requests; requests not queued since the last warning: {}",
                    operation,
                    this.client,
                    times);
        }
    }

    private static final class Limit {

        private final LongSupplier nanoTime;

        private boolean warned;

        private long warnedAt;

        private long times;

        private Limit(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
        }

        /** Return how often the limit was reached since the last warning, 0 if it is too early for another one. */
        private synchronized long reached() {
            this.times++;
            long now = this.nanoTime.getAsLong();
            if (this.warned && now - this.warnedAt < PAUSE.toNanos()) {
                return 0;
            }
            this.warned = true;
            this.warnedAt = now;
            long reached = this.times;
            this.times = 0;
            return reached;
        }
    }
}
