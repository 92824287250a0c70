package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Whoever may control the emulator: those on the same machine, and those who know the token, which browsers ask for as a
 * password. Anybody may ask for its health, as orchestrators do. A page of another origin in a browser is not on the same
 * machine, although its requests come from there.
 */
record ControlCaller(String callerName) implements Caller {

    private static final String HEALTH = "/emulator/v1/health";

    static Optional<Caller> of(HttpServerRequest request, String token, Origins origins) {
        InetSocketAddress remote = request.remoteAddress();
        boolean local = remote != null
                && !origins.forbids(request)
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
        return local
                        || asksForHealth(request)
                        || Headers.key(request)
                                .or(() -> Headers.password(request))
                                .filter(key -> same(key, token))
                                .isPresent()
                ? Optional.of(new ControlCaller("control"))
                : Optional.empty();
    }

    /** A body would be read. */
    private static boolean asksForHealth(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && Headers.path(request).equals(HEALTH)
                && Headers.contentLength(request) <= 0
                && !request.requestHeaders().contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
