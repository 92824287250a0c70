package io.github.labelboxspring.annotations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of a kind that this client does not know, or one of an export that cannot be read as its kind. An import
 * sends it as it is.
 *
 * @param json its fields; for an import without {@code dataRow}, which the label has
 * @param reason why it cannot be read as the kind that it looks like, null if its kind is unknown
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
