package io.github.labelboxspring.internal.transport.codec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of a refusal of the REST API: a message or several, and what is wrong with which parameter. */
final class RestRefusal {

    private RestRefusal() {}

    /** The text of an answer's body, null if it has no message. */
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
