package io.github.labelboxspring.boot.webhooks;

import java.time.Duration;

/** Records each answered delivery, for metrics. */
@FunctionalInterface
public interface WebhookRecorder {

    /**
     * Record a delivery.
     *
     * @param workspace name of the workspace, {@code none} if the signature was not valid
     * @param topic the topic if there is an event type for it, otherwise {@code other}; {@code none} if the signature
     *     was not valid
     * @param outcome the outcome
     * @param time the processing time, without the time to receive the body
     */
    void record(String workspace, String topic, WebhookOutcome outcome, Duration time);
}
