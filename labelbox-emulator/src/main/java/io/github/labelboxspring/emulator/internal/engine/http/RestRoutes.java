package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.NotImplemented;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps REST paths to handlers: {@code on("GET", "/api/v1/ontologies/{id}", request -> …)}. */
public final class RestRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(RestRoutes.class);

    /** Paths of the platform that the emulator does not implement. */
    private static final List<Route> LACKING =
            NotImplemented.paths().stream().map(RestRoutes::lacking).toList();

    private final List<Route> routes = new ArrayList<>();
    private final RestGuard guard;

    public RestRoutes(RestGuard guard) {
        this.guard = guard;
    }

    /** Return all implemented paths, such as {@code GET /api/v1/ontologies/{id}}. */
    public List<String> templates() {
        return this.routes.stream().map(Route::toString).toList();
    }

    /** Register the handler of a path. Placeholders are enclosed in braces and match one segment. */
    public RestRoutes on(String method, String template, Function<RestRequest, Reply> handler) {
        this.routes.add(new Route(method, template.split("/"), request -> {
            this.guard.check(request, method, template);
            return handler.apply(request);
        }));
        return this;
    }

    Optional<Match> find(String method, String path) {
        return find(this.routes, method, path).or(() -> find(LACKING, method, path));
    }

    private static Optional<Match> find(List<Route> routes, String method, String path) {
        String[] segments = path.split("/");
        for (Route route : routes) {
            Map<String, String> values = new HashMap<>();
            if (route.method().equals(method) && route.fits(segments, values)) {
                return Optional.of(new Match(route.handler(), values));
            }
        }
        return Optional.empty();
    }

    private static Route lacking(String path) {
        String[] parts = path.split(" ");
        return new Route(parts[0], parts[1].split("/"), request -> {
            ApiException refusal = ApiException.notImplemented(path);
            LOG.warn("{}", refusal.getMessage());
            throw refusal;
        });
    }

    record Match(Function<RestRequest, Reply> handler, Map<String, String> values) {}

    private record Route(String method, String[] template, Function<RestRequest, Reply> handler) {

        @Override
        public String toString() {
            return this.method + " " + String.join("/", this.template);
        }

        boolean fits(String[] segments, Map<String, String> values) {
            if (segments.length != this.template.length) {
                return false;
            }
            for (int i = 0; i < segments.length; i++) {
                if (this.template[i].startsWith("{")) {
                    values.put(
                            this.template[i].substring(1, this.template[i].length() - 1),
                            URLDecoder.decode(segments[i].replace("+", "%2B"), StandardCharsets.UTF_8));
                } else if (!this.template[i].equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
