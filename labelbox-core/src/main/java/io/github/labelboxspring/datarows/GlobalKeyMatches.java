package io.github.labelboxspring.datarows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which global keys exist.
 *
 * @param ids global key to data row id, in the order asked
 * @param missing keys that do not exist, or that the key's user may not see
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
