package io.github.labelboxspring.boot.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The meters of {@link MicrometerWebhookRecorder}. */
public enum WebhookMeter implements MeterDocumentation {
    DELIVERIES(
            "labelbox.webhook.deliveries",
            Meter.Type.TIMER,
            "Webhook deliveries that were answered, and the time to process them, without the time to receive the body",
            Key.CLIENT,
            Key.TOPIC,
            Key.OUTCOME);

    private final String name;

    private final Meter.Type type;

    private final String description;

    private final Key[] keys;

    WebhookMeter(String name, Meter.Type type, String description, Key... keys) {
        this.name = name;
        this.type = type;
        this.description = description;
        this.keys = keys;
    }

    @Override
    public String getName() {
        return this.name;
    }

    @Override
    public Meter.Type getType() {
        return this.type;
    }

    @Override
    public KeyName[] getKeyNames() {
        return this.keys.clone();
    }

    /** Return the description. */
    public String description() {
        return this.description;
    }

    /** Tags of meters, each with few values. */
    public enum Key implements KeyName {
        /** Name of the workspace whose secret has signed the delivery; {@code none} if the signature was not valid. */
        CLIENT("labelbox.client"),
        /**
         * Topic of the delivery; {@code other} if there is no event type for it, {@code none} if the signature was not
         * valid or the delivery is not readable.
         */
        TOPIC("labelbox.webhook.topic"),
        /** Outcome of the delivery, a constant of {@code WebhookOutcome}. */
        OUTCOME("outcome");

        private final String name;

        Key(String name) {
            this.name = name;
        }

        @Override
        public String asString() {
            return this.name;
        }
    }
}
