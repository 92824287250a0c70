package io.github.labelboxspring.datarows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of a lookup of global keys.
 *
 * @param ids the data row ids by global key, in the order of the request
 * @param missing keys that do not exist, or that the user of the API key cannot access
 */
public record GlobalKeyMatches(Map<String, String> ids, Set<String> missing) {

    public GlobalKeyMatches {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    static GlobalKeyMatches together(List<GlobalKeyMatches> parts) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        parts.forEach(part -> {
            ids.putAll(part.ids);
            missing.addAll(part.missing);
        });
        return new GlobalKeyMatches(ids, missing);
    }
}
