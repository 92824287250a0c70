package io.github.labelboxspring.emulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the targets of fault rules and journal queries: fields of the GraphQL schema and HTTP paths. */
final class Targets {

    private static final Pattern PATH = Pattern.compile("(?:([A-Za-z]+) )?(/.*)");

    private final Map<String, String> fields;

    /** @param fields the fields available to clients as {@code Type.field}, with the names of their types */
    Targets(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** @throws IllegalArgumentException if the target is a GraphQL field that does not exist */
    Predicate<ReceivedRequest> find(String target) {
        if (target.equals("*")) {
            return request -> true;
        }
        Matcher path = PATH.matcher(target);
        if (path.matches()) {
            String method = path.group(1) == null ? "" : path.group(1).toUpperCase(Locale.ROOT);
            return request -> (method.isEmpty() || request.method().equals(method))
                    && request.path().startsWith(path.group(2));
        }
        Set<String> wanted = paths(target);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no GraphQL field " + target
                    + ". Name a root field, a path such as project.createBatchV2, a path of a URL, or *");
        }
        return request -> request.fields().stream().anyMatch(wanted::contains);
    }

    /**
     * Return the matching field paths. A target is a root field, a path of two fields, or a field of {@code project} in
     * mutations without that prefix.
     */
    private Set<String> paths(String target) {
        Set<String> paths = new LinkedHashSet<>();
        int dot = target.indexOf('.');
        for (String type : List.of("Query", "Mutation")) {
            String root = this.fields.get(type + "." + (dot < 0 ? target : target.substring(0, dot)));
            if (root != null && (dot < 0 || this.fields.containsKey(root + target.substring(dot)))) {
                paths.add(target);
            }
        }
        if (this.fields.containsKey("ProjectMutation." + target)) {
            paths.add("project." + target);
        }
        return paths;
    }
}
