package io.github.labelboxspring.emulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule can be about: the fields that the schema has, and paths. */
final class Targets {

    private static final Pattern PATH = Pattern.compile("(?:([A-Za-z]+) )?(/.*)");

    private final Map<String, String> fields;

    /** @param fields those that clients may ask for, as {@code Type.field}, with the names of their types */
    Targets(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** @throws IllegalArgumentException if it names a GraphQL field that does not exist */
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

    /** A root field; a path of two fields; or the second of these where the first is {@code project} in a mutation. */
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
