package io.github.labelboxspring.emulator;

import java.io.Serializable;
import java.time.Duration;

/**
 * The settings that can be changed while an emulator runs.
 *
 * @param taskLatency the delay before background work runs
 * @param processingTime how long data rows are processed after their creation
 * @param rateLimit the maximum number of requests per user and minute, beyond which they are rejected with 429; 0 for no
 *     limit. The platform's limit is 1,500
 * @param strict whether to also reject input that breaks a documented rule or limit which the platform is not documented
 *     to enforce. Input that the platform is documented to reject is always rejected
 */
public record Settings(Duration taskLatency, Duration processingTime, int rateLimit, boolean strict)
        implements Serializable {

    public Settings {
        if (taskLatency.isNegative()) {
            throw new IllegalArgumentException("taskLatency must not be negative, was " + taskLatency);
        }
        if (processingTime.isNegative()) {
            throw new IllegalArgumentException("processingTime must not be negative, was " + processingTime);
        }
        if (rateLimit < 0) {
            throw new IllegalArgumentException("rateLimit must not be negative, was " + rateLimit);
        }
    }

    public Settings withTaskLatency(Duration latency) {
        return new Settings(latency, this.processingTime, this.rateLimit, this.strict);
    }

    public Settings withProcessingTime(Duration time) {
        return new Settings(this.taskLatency, time, this.rateLimit, this.strict);
    }

    public Settings withRateLimit(int requestsPerMinute) {
        return new Settings(this.taskLatency, this.processingTime, requestsPerMinute, this.strict);
    }

    public Settings withStrict(boolean wanted) {
        return new Settings(this.taskLatency, this.processingTime, this.rateLimit, wanted);
    }
}
