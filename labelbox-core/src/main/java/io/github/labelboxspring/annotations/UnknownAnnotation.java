package io.github.labelboxspring.annotations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of a kind that this client does not know. It is sent as it is.
 *
 * @param json its fields but {@code dataRow}, which the label has
 */
public record UnknownAnnotation(Map<String, @Nullable Object> json) implements Annotation {

    public UnknownAnnotation {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
