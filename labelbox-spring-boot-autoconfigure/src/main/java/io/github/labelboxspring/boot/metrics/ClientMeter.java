package io.github.labelboxspring.boot.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/** The meters of {@link MicrometerClientMetrics}. Calls are measured by their observations. */
public enum ClientMeter implements MeterDocumentation {
    RETRIES(
            "labelbox.client.retries",
            Meter.Type.COUNTER,
            null,
            "Retried attempts, by the outcome of the previous attempt",
            Key.CLIENT,
            Key.OPERATION,
            Key.OUTCOME),
    THROTTLED(
            "labelbox.client.throttled",
            Meter.Type.COUNTER,
            null,
            "Attempts rejected by the rate limit",
            Key.CLIENT,
            Key.OPERATION),
    WAIT(
            "labelbox.client.wait",
            Meter.Type.TIMER,
            null,
            "Time that requests waited before they were sent; requests sent immediately are not counted",
            Key.CLIENT,
            Key.WAIT),
    REQUESTS_ACTIVE("labelbox.client.requests.active", Meter.Type.GAUGE, null, "Requests in progress", Key.CLIENT),
    REQUESTS_QUEUED(
            "labelbox.client.requests.queued", Meter.Type.GAUGE, null, "Requests waiting for a free slot", Key.CLIENT),
    DOWNLOADS_ACTIVE(
            "labelbox.client.downloads.active", Meter.Type.GAUGE, null, "Downloads holding a connection", Key.CLIENT),
    POOL_ACTIVE(
            "labelbox.client.pool.active",
            Meter.Type.GAUGE,
            null,
            "Connections used by requests, to all hosts together",
            Key.CLIENT),
    POOL_IDLE("labelbox.client.pool.idle", Meter.Type.GAUGE, null, "Open connections that are not in use", Key.CLIENT),
    POOL_PENDING(
            "labelbox.client.pool.pending", Meter.Type.GAUGE, null, "Requests waiting for a connection", Key.CLIENT),
    RATE_LIMIT(
            "labelbox.client.rate.limit",
            Meter.Type.GAUGE,
            null,
            "Lowest rate that an API key is limited to, in requests per second; NaN without a limit",
            Key.CLIENT),
    RATE_PAUSE(
            "labelbox.client.rate.pause",
            Meter.Type.GAUGE,
            "seconds",
            "Time for which the platform has requested that no requests are sent",
            Key.CLIENT),
    SENT_BYTES(
            "labelbox.client.sent",
            Meter.Type.COUNTER,
            "bytes",
            "Bytes of files and lines received by the platform",
            Key.CLIENT,
            Key.OPERATION),
    SENT_ROWS(
            "labelbox.client.sent.rows",
            Meter.Type.COUNTER,
            null,
            "Data rows and annotations submitted to the platform",
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
            "Ended tasks, and the time that the client waited for them",
            Key.CLIENT,
            Key.STATE),
    TASKS_ACTIVE(
            "labelbox.client.tasks.active", Meter.Type.GAUGE, null, "Tasks that are waited for or watched", Key.CLIENT),
    TASKS_OLDEST(
            "labelbox.client.tasks.oldest",
            Meter.Type.GAUGE,
            "seconds",
            "Time for which the longest-waiting of these tasks has been waited for",
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

    /** Return the description. */
    public String description() {
        return this.description;
    }

    /** Tags of meters, each with few values. */
    public enum Key implements KeyName {
        /** Name of the client, such as that of a workspace; {@code default} unless the application names it. */
        CLIENT("labelbox.client"),
        /** Name of the operation, one of a fixed set. */
        OPERATION("labelbox.operation"),
        /**
         * Outcome of the previous attempt: {@code THROTTLED}, {@code SERVER_ERROR}, {@code CLIENT_ERROR}, {@code
         * UNKNOWN}.
         */
        OUTCOME("outcome"),
        /** {@code TURN} if the limit of concurrent requests was reached, {@code RATE} for the request rate. */
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
