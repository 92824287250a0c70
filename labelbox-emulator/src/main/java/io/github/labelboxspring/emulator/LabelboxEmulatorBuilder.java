package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.engine.http.Listening;
import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The options of a {@link LabelboxEmulator}. */
public final class LabelboxEmulatorBuilder {

    private String host = "127.0.0.1";
    private int port;
    private @Nullable String publicUrl;
    private @Nullable String apiKey;
    private @Nullable EmulatorClock clock;
    private @Nullable String controlToken;
    private @Nullable Path seed;
    private @Nullable Path snapshot;
    private Settings settings = new Settings(Duration.ofMillis(100), Duration.ofMillis(100), 0, false);
    private UnaryOperator<Settings> changes = UnaryOperator.identity();
    private Duration urlLifetime = Duration.ofHours(24);
    private @Nullable SslContext tls;
    private List<String> origins = List.of();
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

    /**
     * HTTPS in place of HTTP.
     *
     * @param certificate a PEM file of the certificate, followed by those that vouch for it
     * @param key a PEM file of its private key, without a password
     * @throws IllegalArgumentException if they cannot be used
     */
    public LabelboxEmulatorBuilder tls(Path certificate, Path key) {
        this.tls = Listening.tls(certificate, key);
        return this;
    }

    /**
     * The web pages that may use the emulator from a browser, such as {@code http://localhost:3000}; {@code *} for all.
     * None if not said.
     */
    public LabelboxEmulatorBuilder allowedOrigins(String... pages) {
        this.origins = List.of(pages);
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
        return set(present -> present.withTaskLatency(delay));
    }

    /** How long a data row is being processed after its creation; 100 ms if not said. */
    public LabelboxEmulatorBuilder processingTime(Duration time) {
        return set(present -> present.withProcessingTime(time));
    }

    /** How many requests a user may send in a minute; any number if not said. The platform's limit is 1,500. */
    public LabelboxEmulatorBuilder rateLimit(int requestsPerMinute) {
        return set(present -> present.withRateLimit(requestsPerMinute));
    }

    /**
     * Whether to refuse input also where the documentation names a rule or a limit but does not say that the platform
     * refuses what breaks it; false if not said.
     */
    public LabelboxEmulatorBuilder strict(boolean wanted) {
        return set(present -> present.withStrict(wanted));
    }

    /** What others than those on this machine need to control the emulator; drawn anew if not said. */
    public LabelboxEmulatorBuilder controlToken(String token) {
        this.controlToken = token;
        return this;
    }

    /** A file of what the first organization has from the start, see {@link Control#seed(Workspace, Path)}. */
    public LabelboxEmulatorBuilder seed(Path file) {
        this.seed = file;
        return this;
    }

    /**
     * A file of {@link Control#snapshot(Path)}, of which the state is taken: ids, keys, settings and, unless a clock is given,
     * the time. Options that are given count more than the snapshot; an API key that it does not have becomes another key
     * of the first organization's administrator. A seed is added.
     */
    public LabelboxEmulatorBuilder snapshot(Path file) {
        this.snapshot = file;
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

    /**
     * Binds the port and starts to answer. If that fails nothing is left behind.
     *
     * @throws IllegalStateException if the address cannot be listened on
     * @throws IllegalArgumentException if the seed is wrong or the snapshot cannot be used
     */
    public LabelboxEmulator start() {
        LabelboxEmulator emulator = new LabelboxEmulator(this);
        emulator.warnWhenOpen();
        try {
            if (this.seed != null) {
                emulator.control().seed(emulator.control().workspaces().get(0), this.seed);
            }
            return emulator;
        } catch (RuntimeException wrongSeed) {
            emulator.close();
            throw wrongSeed;
        }
    }

    Listening listening() {
        return new Listening(this.host, this.port, this.tls, this.origins);
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

    @Nullable
    String controlToken() {
        return this.controlToken;
    }

    @Nullable
    Path snapshot() {
        return this.snapshot;
    }

    boolean hasClock() {
        return this.clock != null;
    }

    Settings settings() {
        return this.settings;
    }

    /** The settings of a snapshot with those that were chosen. */
    Settings settings(Settings present) {
        return this.changes.apply(present);
    }

    private LabelboxEmulatorBuilder set(UnaryOperator<Settings> change) {
        this.settings = change.apply(this.settings);
        UnaryOperator<Settings> earlier = this.changes;
        this.changes = present -> change.apply(earlier.apply(present));
        return this;
    }

    int exportShardSize() {
        return this.exportShardSize;
    }

    Duration urlLifetime() {
        return this.urlLifetime;
    }
}
