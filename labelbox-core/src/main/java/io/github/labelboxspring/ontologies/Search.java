package io.github.labelboxspring.ontologies;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The common variables of searches for ontologies and features. */
final class Search {

    static final int PAGE_SIZE = 100;

    private Search() {}

    static Map<String, @Nullable Object> variables(String nameContains, @Nullable String cursor, int size) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("search", nameContains);
        variables.put("filter", Map.of("status", "ALL"));
        variables.put("from", cursor);
        variables.put("first", size);
        return variables;
    }
}
