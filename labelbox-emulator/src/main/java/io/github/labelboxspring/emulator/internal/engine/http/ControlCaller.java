package io.github.labelboxspring.emulator.internal.engine.http;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import reactor.netty.http.server.HttpServerRequest;

/** Whoever may control the emulator: those on the same machine, and those who know the token. */
record ControlCaller(String callerName) implements Caller {

    static Optional<Caller> of(HttpServerRequest request, String token) {
        InetSocketAddress remote = request.remoteAddress();
        boolean local = remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
        return local || Headers.key(request).filter(key -> same(key, token)).isPresent()
                ? Optional.of(new ControlCaller("control"))
                : Optional.empty();
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
