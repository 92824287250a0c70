package io.github.labelboxspring.boot.metrics;

import io.github.labelboxspring.boot.metrics.WebhookMeter.Key;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.boot.webhooks.WebhookRecorder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Records the meters of {@link WebhookMeter} in a registry. */
public final class MicrometerWebhookRecorder implements WebhookRecorder {

    private final MeterRegistry registry;

    /** Create a recorder for a registry. */
    public MicrometerWebhookRecorder(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void record(String workspace, String topic, WebhookOutcome outcome, Duration time) {
        Timer.builder(WebhookMeter.DELIVERIES.getName())
                .description(WebhookMeter.DELIVERIES.description())
                .tag(Key.CLIENT.asString(), workspace)
                .tag(Key.TOPIC.asString(), topic)
                .tag(Key.OUTCOME.asString(), outcome.name())
                .register(this.registry)
                .record(time);
    }
}
