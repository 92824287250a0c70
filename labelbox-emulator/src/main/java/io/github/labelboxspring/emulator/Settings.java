package io.github.labelboxspring.emulator;

import java.io.Serializable;
import java.time.Duration;

/**
 * What can be changed while an emulator runs.
 *
 * @param taskLatency how long background work waits before it begins
 * @param processingTime how long a data row is being processed after its creation
 * @param rateLimit how many requests a user may send in a minute before they are answered with 429; 0 for any number. The
 *     platform's own limit is 1,500.
 * @param strict whether input is also refused where the documentation names a rule or a limit but does not say that the
 *     platform refuses what breaks it. What the documentation says is refused is refused in any case.
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
