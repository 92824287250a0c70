package io.github.labelboxspring.annotations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of a kind unknown to this client, or an annotation of an export that cannot be read. In an import, its
 * JSON is sent unchanged.
 *
 * @param json its fields; for an import without {@code dataRow}, which is added from the label
 * @param reason why it cannot be read, or null if its kind is unknown
 */
public record UnknownAnnotation(
        Map<String, @Nullable Object> json, @Nullable String reason) implements Annotation {

    public UnknownAnnotation {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** Create an annotation of an unknown kind. */
    public UnknownAnnotation(Map<String, @Nullable Object> json) {
        this(json, null);
    }
}
