package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.ReceivedRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** Extracts data from the request line and the headers of a request. */
final class Headers {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private Headers() {}

    static Optional<Caller> session(HttpServerRequest request, Sessions sessions) {
        InetSocketAddress remote = request.remoteAddress();
        return key(request)
                .flatMap(key -> sessions.open(key, remote == null ? null : remote.getAddress(), host(request)))
                .map(Caller.class::cast);
    }

    private static @Nullable String host(HttpServerRequest request) {
        String host = request.requestHeaders().get(HttpHeaderNames.HOST);
        return host != null && HOST.matcher(host).matches() ? host : null;
    }

    /** Return the declared size of the body, -1 if there is none. */
    static long contentLength(HttpServerRequest request) {
        String length = request.requestHeaders().get("content-length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }

    static Optional<String> key(HttpServerRequest request) {
        return credentials(request, BEARER);
    }

    /** Return the password of basic authentication. The user name is ignored. */
    static Optional<String> password(HttpServerRequest request) {
        return credentials(request, BASIC).map(Headers::decoded).map(pair -> pair.substring(pair.indexOf(':') + 1));
    }

    private static @Nullable String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private static Optional<String> credentials(HttpServerRequest request, String scheme) {
        return Optional.ofNullable(request.requestHeaders().get("authorization"))
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).trim());
    }

    static String path(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    static ReceivedRequest received(HttpServerRequest request, @Nullable Caller caller, Asked asked) {
        Map<String, String> headers = new TreeMap<>();
        request.requestHeaders().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals("authorization")) {
                headers.merge(name, header.getValue(), (first, second) -> first + ", " + second);
            }
        });
        return new ReceivedRequest(
                Instant.now(),
                request.method().name(),
                path(request),
                asked.fields(),
                asked.document(),
                asked.variables(),
                headers,
                asked.text(),
                asked.size(),
                caller == null ? null : caller.callerName(),
                null);
    }
}
