package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.cors.CorsConfig;
import io.netty.handler.codec.http.cors.CorsConfigBuilder;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import reactor.netty.http.server.HttpServerRequest;

/** The origins whose web pages may use the emulator, as scheme, host and port, or {@code *} for all. */
final class Origins {

    private static final String ALL = "*";
    private static final long PREFLIGHT_SECONDS = 600;

    private final Set<String> allowed;

    Origins(Collection<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * Return whether the request comes from a web page of an origin that is not allowed. Browsers include the origin in
     * all requests that could change something.
     */
    boolean forbids(HttpServerRequest request) {
        String origin = request.requestHeaders().get(HttpHeaderNames.ORIGIN);
        return origin != null
                && !this.allowed.contains(ALL)
                && !this.allowed.contains(origin)
                && !origin.equals(
                        request.scheme() + "://" + request.requestHeaders().get(HttpHeaderNames.HOST));
    }

    /** Return the CORS configuration, empty if no other origin is allowed. */
    Optional<CorsConfig> cors() {
        if (this.allowed.isEmpty()) {
            return Optional.empty();
        }
        CorsConfigBuilder config = this.allowed.contains(ALL)
                ? CorsConfigBuilder.forAnyOrigin()
                : CorsConfigBuilder.forOrigins(this.allowed.toArray(String[]::new));
        return Optional.of(config.allowedRequestMethods(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE)
                .allowedRequestHeaders("authorization", "content-type", "range", "x-user-agent")
                .exposeHeaders("accept-ranges", "content-length", "content-range", "etag", "retry-after")
                .maxAge(PREFLIGHT_SECONDS)
                .build());
    }
}
