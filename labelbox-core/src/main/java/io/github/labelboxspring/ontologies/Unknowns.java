package io.github.labelboxspring.ontologies;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that no component of a record holds; they are kept so that writing loses nothing. */
final class Unknowns {

    private Unknowns() {}

    /** Unlike {@code Map.copyOf}, for values that may be null. */
    static Map<String, Object> copy(@Nullable Map<String, Object> others) {
        return others == null || others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }
}
