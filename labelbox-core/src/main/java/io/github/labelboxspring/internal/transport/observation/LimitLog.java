package io.github.labelboxspring.internal.transport.observation;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a warning if a client reaches a limit: Labelbox's request rate, or the length of its own queue. Each warning is
 * logged at most once a minute, with the number of occurrences since the last one.
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

    /** Record that Labelbox or its file store rejected an attempt because of the request rate. */
    void throttled(String operation) {
        long times = this.rate.reached();
        if (times > 0) {
            LOG.warn(
                    "{} of the client '{}' was rejected because of the request rate, and the client slows down;"
                            + " rejections since the last warning: {}",
                    operation,
                    this.client,
                    times);
        }
    }

    /** Record that a request was not queued because the queue was full. */
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

        /** Return the number of occurrences since the last warning, or 0 if it is too early for another one. */
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
