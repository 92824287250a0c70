package io.github.labelboxspring.boot.autoconfigure.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** Reactor Netty without Spring Boot's module for it, which would change how the client of all tests is set up. */
final class NettyServer implements WebServer {

    private final LoopResources loops = LoopResources.create("webhooks-server", 2, true);

    private final HttpServer server;

    private @Nullable DisposableServer started;

    NettyServer(HttpHandler handler) {
        this.server = HttpServer.create()
                .runOn(this.loops)
                .host("localhost")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler));
    }

    @Override
    public void start() {
        this.started = this.server.bindNow();
    }

    @Override
    public void stop() {
        if (this.started != null) {
            this.started.disposeNow(Duration.ofSeconds(5));
        }
        this.loops.dispose();
    }

    @Override
    public int getPort() {
        return this.started == null ? -1 : this.started.port();
    }
}
