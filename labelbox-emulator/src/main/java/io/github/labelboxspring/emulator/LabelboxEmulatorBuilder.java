package io.github.labelboxspring.emulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options of a {@link LabelboxEmulator}. */
public final class LabelboxEmulatorBuilder {

    private String host = "127.0.0.1";
    private int port;
    private @Nullable String publicUrl;
    private @Nullable String apiKey;
    private @Nullable EmulatorClock clock;
    private Duration taskLatency = Duration.ofMillis(100);
    private Duration processingTime = Duration.ofMillis(100);
    private Duration urlLifetime = Duration.ofHours(24);
    private int exportShardSize = 8 * 1024 * 1024;

    LabelboxEmulatorBuilder() {}

    /** The address to bind to; loopback if not said. A wider one lets others in, and a warning is logged. */
    public LabelboxEmulatorBuilder host(String address) {
        this.host = address;
        return this;
    }

    /** The port to bind to; 0, the default, takes a free one. */
    public LabelboxEmulatorBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** How clients reach the emulator where that is not the bound address, such as behind a container's port. */
    public LabelboxEmulatorBuilder publicUrl(String url) {
        this.publicUrl = url;
        return this;
    }

    /** The key of the first organization's administrator; drawn anew if not said. Constant keys are for tests. */
    public LabelboxEmulatorBuilder apiKey(String key) {
        this.apiKey = key;
        return this;
    }

    /** Real time if not said; {@link EmulatorClock#manual} lets a test turn it. */
    public LabelboxEmulatorBuilder clock(EmulatorClock time) {
        this.clock = time;
        return this;
    }

    /** How long background work waits before it runs; 100 ms if not said. */
    public LabelboxEmulatorBuilder taskLatency(Duration delay) {
        this.taskLatency = delay;
        return this;
    }

    /** How long a data row is being processed after its creation; 100 ms if not said. */
    public LabelboxEmulatorBuilder processingTime(Duration time) {
        this.processingTime = time;
        return this;
    }

    /** How long signed URLs last; 24 hours, as the platform's, if not said. */
    public LabelboxEmulatorBuilder urlLifetime(Duration lifetime) {
        this.urlLifetime = lifetime;
        return this;
    }

    /**
     * How many bytes of an export stand in one file, wherever a line ends; 8 MiB if not said. The platform's own number
     * is not public.
     */
    public LabelboxEmulatorBuilder exportShardSize(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("exportShardSize must be positive, was " + bytes);
        }
        this.exportShardSize = bytes;
        return this;
    }

    /** Binds the port and starts to answer. */
    public LabelboxEmulator start() {
        return new LabelboxEmulator(this);
    }

    String host() {
        return this.host;
    }

    int port() {
        return this.port;
    }

    @Nullable
    String publicUrl() {
        return this.publicUrl;
    }

    @Nullable
    String apiKey() {
        return this.apiKey;
    }

    EmulatorClock clock() {
        return this.clock == null ? EmulatorClock.real() : this.clock;
    }

    Duration taskLatency() {
        return this.taskLatency;
    }

    Duration processingTime() {
        return this.processingTime;
    }

    int exportShardSize() {
        return this.exportShardSize;
    }

    Duration urlLifetime() {
        return this.urlLifetime;
    }
}
