package io.github.labelboxspring.boot.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/** The meters of {@link MicrometerClientMetrics}. Calls themselves are measured by their observation. */
public enum ClientMeter implements MeterDocumentation {
    RETRIES(
            "labelbox.client.retries",
            Meter.Type.COUNTER,
            null,
            "Attempts that were repeated, by how the attempt before has ended",
            Key.CLIENT,
            Key.OPERATION,
            Key.OUTCOME),
    THROTTLED(
            "labelbox.client.throttled",
            Meter.Type.COUNTER,
            null,
            "Attempts that were refused for the request rate",
            Key.CLIENT,
            Key.OPERATION),
    WAIT(
            "labelbox.client.wait",
            Meter.Type.TIMER,
            null,
            "Time for which requests have waited before they were sent; those that were sent at once do not count",
            Key.CLIENT,
            Key.WAIT),
    REQUESTS_ACTIVE("labelbox.client.requests.active", Meter.Type.GAUGE, null, "Requests under way", Key.CLIENT),
    REQUESTS_QUEUED(
            "labelbox.client.requests.queued", Meter.Type.GAUGE, null, "Requests that wait for their turn", Key.CLIENT),
    DOWNLOADS_ACTIVE(
            "labelbox.client.downloads.active", Meter.Type.GAUGE, null, "Downloads that keep a connection", Key.CLIENT),
    POOL_ACTIVE(
            "labelbox.client.pool.active",
            Meter.Type.GAUGE,
            null,
            "Connections that requests use, to all hosts together",
            Key.CLIENT),
    POOL_IDLE(
            "labelbox.client.pool.idle", Meter.Type.GAUGE, null, "Connections that are open and not used", Key.CLIENT),
    POOL_PENDING(
            "labelbox.client.pool.pending", Meter.Type.GAUGE, null, "Requests that wait for a connection", Key.CLIENT),
    RATE_LIMIT(
            "labelbox.client.rate.limit",
            Meter.Type.GAUGE,
            null,
            "Lowest rate, in requests a second, that an API key is held to; NaN without a limit",
            Key.CLIENT),
    RATE_PAUSE(
            "labelbox.client.rate.pause",
            Meter.Type.GAUGE,
            "seconds",
            "Time for which the platform has asked to send no request",
            Key.CLIENT),
    SENT_BYTES(
            "labelbox.client.sent",
            Meter.Type.COUNTER,
            "bytes",
            "Bytes of files and lines that have arrived at the platform",
            Key.CLIENT,
            Key.OPERATION),
    SENT_ROWS(
            "labelbox.client.sent.rows",
            Meter.Type.COUNTER,
            null,
            "Data rows and annotations that were handed over to the platform",
            Key.CLIENT,
            Key.OPERATION),
    RECEIVED_BYTES(
            "labelbox.client.received",
            Meter.Type.COUNTER,
            "bytes",
            "Bytes of exports and other files that were read",
            Key.CLIENT,
            Key.OPERATION),
    RECEIVED_ROWS(
            "labelbox.client.received.rows",
            Meter.Type.COUNTER,
            null,
            "Lines of exports and other files that were read",
            Key.CLIENT,
            Key.OPERATION),
    TASKS(
            "labelbox.client.tasks",
            Meter.Type.TIMER,
            null,
            "Tasks that have ended, and the time for which the client has waited for them",
            Key.CLIENT,
            Key.STATE),
    TASKS_ACTIVE(
            "labelbox.client.tasks.active", Meter.Type.GAUGE, null, "Tasks that are waited for or watched", Key.CLIENT),
    TASKS_OLDEST(
            "labelbox.client.tasks.oldest",
            Meter.Type.GAUGE,
            "seconds",
            "Time for which the first of these tasks has been waited for",
            Key.CLIENT);

    private final String name;

    private final Meter.Type type;

    private final @Nullable String unit;

    private final String description;

    private final Key[] keys;

    ClientMeter(String name, Meter.Type type, @Nullable String unit, String description, Key... keys) {
        this.name = name;
        this.type = type;
        this.unit = unit;
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
    public @Nullable String getBaseUnit() {
        return this.unit;
    }

    @Override
    public KeyName[] getKeyNames() {
        return this.keys.clone();
    }

    /** Return what it measures. */
    public String description() {
        return this.description;
    }

    /** Tags of meters: few values each. */
    public enum Key implements KeyName {
        /** Name of the client, such as that of a workspace; {@code default} unless the application names it. */
        CLIENT("labelbox.client"),
        /** Name of the operation, from a fixed set. */
        OPERATION("labelbox.operation"),
        /** How the attempt before has ended: {@code THROTTLED}, {@code SERVER_ERROR}, {@code CLIENT_ERROR}, {@code UNKNOWN}. */
        OUTCOME("outcome"),
        /** {@code TURN} if the client had as many requests under way as it may have, {@code RATE} for the request rate. */
        WAIT("labelbox.wait"),
        /** Last state of the task: {@code COMPLETE}, {@code FAILED} or {@code CANCELED}. */
        STATE("labelbox.task.state");

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
