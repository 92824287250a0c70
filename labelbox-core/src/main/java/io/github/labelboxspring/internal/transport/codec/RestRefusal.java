package io.github.labelboxspring.internal.transport.codec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Extracts the error text of REST API responses: one or several messages, and details about parameters. */
final class RestRefusal {

    private RestRefusal() {}

    /** Return the error text of a response body, or null if it has none. */
    static @Nullable String text(Map<?, ?> body) {
        Object message = body.get("message");
        Object details = body.get("details");
        if (message == null) {
            return null;
        }
        return details == null ? joined(message) : joined(message) + ": " + joined(details);
    }

    private static String joined(Object texts) {
        return texts instanceof List<?> all
                ? all.stream().map(RestRefusal::one).collect(Collectors.joining("; "))
                : texts.toString();
    }

    private static String one(@Nullable Object text) {
        return text instanceof Map<?, ?> detail && detail.get("parameter") != null && detail.get("message") != null
                ? detail.get("parameter") + " " + detail.get("message")
                : String.valueOf(text);
    }
}
