package io.github.labelboxspring.emulator.internal.engine.http;

import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** The address, the event loops that read and write, and the workers that answer. */
public final class Transport implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int WORKERS = 32;

    private final LoopResources loops = LoopResources.create("labelbox-emulator", 2, true);
    private final Scheduler workers =
            Schedulers.newBoundedElastic(WORKERS, Integer.MAX_VALUE, "labelbox-emulator-work", 30, true);
    private final String address;
    private final HttpServer server;
    private @Nullable DisposableServer bound;

    /**
     * Loads what is needed, which takes most of the time, and does not bind yet.
     *
     * @param port 0 takes any free one
     */
    public Transport(String host, int port) {
        this.address = host + " port " + port;
        this.server = HttpServer.create()
                .host(host)
                .port(port)
                .runOn(this.loops)
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(64 * 1024));
        this.server.warmup().block();
    }

    /** @throws IllegalStateException if the address cannot be listened on */
    void bind(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
        try {
            this.bound = this.server.handle(handler).bindNow();
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "Cannot listen on " + this.address + ": " + reason(failure) + ". Choose another address or port.",
                    failure);
        }
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    int port() {
        if (this.bound == null) {
            throw new IllegalStateException("Not bound yet");
        }
        return this.bound.port();
    }

    Scheduler workers() {
        return this.workers;
    }

    @Override
    public void close() {
        if (this.bound != null) {
            this.bound.disposeNow(GRACE);
        }
        this.workers.dispose();
        // Not waited for: the daemon threads end by themselves, after the last listeners of closed channels were told.
        this.loops.disposeLater(Duration.ofMillis(100), GRACE).subscribe();
    }
}
