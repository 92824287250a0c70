package io.github.labelboxspring.ontologies;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties that no component of a record holds, kept so that writing loses nothing. */
final class Unknowns {

    private Unknowns() {}

    /** Copy the map; unlike {@code Map.copyOf}, this allows null values. */
    static Map<String, Object> copy(@Nullable Map<String, Object> others) {
        return others == null || others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }
}
