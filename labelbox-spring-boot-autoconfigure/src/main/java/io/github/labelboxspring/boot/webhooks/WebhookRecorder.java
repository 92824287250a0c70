package io.github.labelboxspring.boot.webhooks;

import java.time.Duration;

/** Is told of each delivery that was answered, for metrics. */
@FunctionalInterface
public interface WebhookRecorder {

    /**
     * Record a delivery.
     *
     * @param workspace name of the workspace, {@code none} if the signature was not valid
     * @param topic the topic if this version has an event of its own for it, {@code other} if it has not, {@code none} if
     *     the signature was not valid
     * @param outcome what became of it
     * @param time how long that took, without the time to receive the body
     */
    void record(String workspace, String topic, WebhookOutcome outcome, Duration time);
}
