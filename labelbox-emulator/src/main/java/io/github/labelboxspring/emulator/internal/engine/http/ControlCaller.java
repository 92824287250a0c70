package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import reactor.netty.http.server.HttpServerRequest;

/**
 * A caller who may control the emulator: a client on the same machine, or one with the control token, which browsers
 * request as a password. The health check is open to all clients, for use by orchestrators. A web page of another
 * origin does not count as a client on the same machine, although its requests come from there.
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

    /** Requests with a body are excluded, since the body would be read. */
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
