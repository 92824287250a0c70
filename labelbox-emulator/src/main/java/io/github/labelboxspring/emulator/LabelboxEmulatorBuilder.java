package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.engine.http.Listening;
import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LabelboxEmulator}. */
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

    /** Set the address to bind to, loopback by default. A warning is logged for addresses that other machines can reach. */
    public LabelboxEmulatorBuilder host(String address) {
        this.host = address;
        return this;
    }

    /** Set the port to bind to. The default, 0, selects a free port. */
    public LabelboxEmulatorBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * Use HTTPS instead of HTTP.
     *
     * @param certificate a PEM file with the certificate, followed by its certificate chain
     * @param key a PEM file with its private key, without a password
     * @throws IllegalArgumentException if the files cannot be used
     */
    public LabelboxEmulatorBuilder tls(Path certificate, Path key) {
        this.tls = Listening.tls(certificate, key);
        return this;
    }

    /**
     * Set the origins of web pages that may use the emulator from a browser, such as {@code http://localhost:3000}, or
     * {@code *} for all. There are none by default.
     */
    public LabelboxEmulatorBuilder allowedOrigins(String... pages) {
        this.origins = List.of(pages);
        return this;
    }

    /** Set the URL by which clients reach the emulator if it is not the bound address, for example in a container. */
    public LabelboxEmulatorBuilder publicUrl(String url) {
        this.publicUrl = url;
        return this;
    }

    /** Set the API key of the first organization's administrator, random by default. Use constant keys only in tests. */
    public LabelboxEmulatorBuilder apiKey(String key) {
        this.apiKey = key;
        return this;
    }

    /** Set the clock, real time by default. {@link EmulatorClock#manual} creates one that tests advance. */
    public LabelboxEmulatorBuilder clock(EmulatorClock time) {
        this.clock = time;
        return this;
    }

    /** Set the delay before background work runs, 100 ms by default. */
    public LabelboxEmulatorBuilder taskLatency(Duration delay) {
        return set(present -> present.withTaskLatency(delay));
    }

    /** Set how long data rows are processed after their creation, 100 ms by default. */
    public LabelboxEmulatorBuilder processingTime(Duration time) {
        return set(present -> present.withProcessingTime(time));
    }

    /** Set the maximum number of requests per user and minute, unlimited by default. The platform's limit is 1,500. */
    public LabelboxEmulatorBuilder rateLimit(int requestsPerMinute) {
        return set(present -> present.withRateLimit(requestsPerMinute));
    }

    /**
     * Set whether to also reject input that breaks a documented rule or limit which the platform is not documented to
     * enforce, false by default.
     */
    public LabelboxEmulatorBuilder strict(boolean wanted) {
        return set(present -> present.withStrict(wanted));
    }

    /** Set the token that other machines need to control the emulator, random by default. */
    public LabelboxEmulatorBuilder controlToken(String token) {
        this.controlToken = token;
        return this;
    }

    /** Set a file with the initial content of the first organization. See {@link Control#seed(Workspace, Path)}. */
    public LabelboxEmulatorBuilder seed(Path file) {
        this.seed = file;
        return this;
    }

    /**
     * Set a file written by {@link Control#snapshot(Path)} from which the state is restored: ids, keys, settings and,
     * unless a clock is set, the time. Options that are set take precedence over the snapshot. An API key that the
     * snapshot does not contain is added to the first organization's administrator, and a seed to its content.
     */
    public LabelboxEmulatorBuilder snapshot(Path file) {
        this.snapshot = file;
        return this;
    }

    /** Set how long signed URLs are valid. The default is 24 hours, as on the platform. */
    public LabelboxEmulatorBuilder urlLifetime(Duration lifetime) {
        this.urlLifetime = lifetime;
        return this;
    }

    /**
     * Set the size of the files of an export in bytes, regardless of line ends, 8 MiB by default. The platform's value
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
     * Bind the port and start the emulator. If that fails, all resources are released.
     *
     * @throws IllegalStateException if the address cannot be bound
     * @throws IllegalArgumentException if the seed is invalid or the snapshot cannot be used
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

    /** Return the given settings with those that were set replaced. */
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
