package io.github.labelboxspring.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The REST paths: {@code on("GET", "/api/v1/ontologies/{id}", request -> …)}. */
public final class RestRoutes {

    private final List<Route> routes = new ArrayList<>();

    /** Registers the answer of a path; placeholders stand in braces and take one segment. */
    public RestRoutes on(String method, String template, Function<RestRequest, Reply> handler) {
        routes.add(new Route(method, template.split("/"), handler));
        return this;
    }

    Optional<Match> find(String method, String path) {
        String[] segments = path.split("/");
        for (Route route : routes) {
            Map<String, String> values = new HashMap<>();
            if (route.method().equals(method) && route.fits(segments, values)) {
                return Optional.of(new Match(route.handler(), values));
            }
        }
        return Optional.empty();
    }

    record Match(Function<RestRequest, Reply> handler, Map<String, String> values) {}

    private record Route(String method, String[] template, Function<RestRequest, Reply> handler) {

        boolean fits(String[] segments, Map<String, String> values) {
            if (segments.length != template.length) {
                return false;
            }
            for (int i = 0; i < segments.length; i++) {
                if (template[i].startsWith("{")) {
                    values.put(
                            template[i].substring(1, template[i].length() - 1),
                            URLDecoder.decode(segments[i].replace("+", "%2B"), StandardCharsets.UTF_8));
                } else if (!template[i].equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
