package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.handler.codec.http.cors.CorsHandler;
import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** The network layer: the address, the event loops, and the worker threads that process requests. */
public final class Transport implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int WORKERS = 32;

    private final LoopResources loops = LoopResources.create("labelbox-emulator", 2, true);
    private final Scheduler workers =
            Schedulers.newBoundedElastic(WORKERS, Integer.MAX_VALUE, "labelbox-emulator-work", 30, true);
    private final Listening address;
    private final Origins origins;
    private final HttpServer server;
    private @Nullable DisposableServer bound;

    /** Load the server without binding it yet. Loading takes most of the startup time. */
    public Transport(Listening address) {
        this.address = address;
        this.origins = new Origins(address.origins());
        HttpServer plain = HttpServer.create()
                .host(address.host())
                .port(address.port())
                .runOn(this.loops)
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(64 * 1024))
                .doOnChannelInit((observer, channel, remote) -> this.origins
                        .cors()
                        .ifPresent(cors -> channel.pipeline()
                                .addBefore(NettyPipeline.HttpTrafficHandler, "cors", new CorsHandler(cors))));
        SslContext tls = address.tls();
        this.server = tls == null ? plain : plain.secure(spec -> spec.sslContext(tls));
        this.server.warmup().block();
    }

    /** @throws IllegalStateException if the server cannot listen on the address */
    void bind(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
        try {
            this.bound = this.server.handle(handler).bindNow();
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "Cannot listen on " + this.address + ": " + Listening.reason(failure)
                            + ". Choose another address or port.",
                    failure);
        }
    }

    int port() {
        if (this.bound == null) {
            throw new IllegalStateException("Not bound yet");
        }
        return this.bound.port();
    }

    Origins origins() {
        return this.origins;
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
        // Do not wait: the daemon threads end by themselves, after the listeners of closed channels were notified.
        this.loops.disposeLater(Duration.ofMillis(100), GRACE).subscribe();
    }
}
