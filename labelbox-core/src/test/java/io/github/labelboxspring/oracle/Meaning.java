package io.github.labelboxspring.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a request asks for, whatever its names and selections are.
 *
 * @param kind HTTP method and path, and the kind of the GraphQL operation with its root fields
 * @param facts path and value of each argument, such as {@code project(where.id)}, with variables put in; a string
 *     that holds JSON counts as that JSON, a file as its name, type and content
 */
record Meaning(String kind, SortedMap<String, Object> facts) {

    private static final Object ABSENT = new Object();

    static Meaning of(Request request) {
        SortedMap<String, Object> facts = new TreeMap<>();
        if (!request.isGraphQl()) {
            flatten("body", canonical(request.json() == null ? request.bodyText() : request.json()), facts);
            return new Meaning(request.method() + " " + request.path(), facts);
        }
        List<String> roots = new ArrayList<>();
        request.fields().forEach(root -> {
            String name = String.valueOf(root.field());
            if (!roots.contains(name)) {
                roots.add(name);
            }
        });
        new Arguments(request, facts).collect("", request.fields());
        return new Meaning(
                request.method() + " " + request.path() + " " + request.operation() + " " + String.join(" ", roots),
                facts);
    }

    /** The facts that differ: what this one says, and what the other one says. */
    Map<String, String> differences(Meaning other) {
        Map<String, String> differences = new TreeMap<>();
        if (!this.kind.equals(other.kind)) {
            differences.put("request", this.kind + " <> " + other.kind);
        }
        TreeMap<String, Object> paths = new TreeMap<>(this.facts);
        paths.putAll(other.facts);
        for (String path : paths.keySet()) {
            String mine = text(path);
            String theirs = other.text(path);
            if (!mine.equals(theirs)) {
                differences.put(path, mine + " <> " + theirs);
            }
        }
        return differences;
    }

    /** The fact as text, or that there is none. */
    String text(String path) {
        return String.valueOf(this.facts.getOrDefault(path, "absent"));
    }

    private static void flatten(String path, @Nullable Object value, Map<String, Object> facts) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, each) -> flatten(path + "." + key, each, facts));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int at = 0; at < list.size(); at++) {
                flatten(path + "." + at, list.get(at), facts);
            }
        } else if (value != ABSENT) {
            facts.put(path, value == null ? "null" : value instanceof String text ? '"' + text + '"' : value);
        }
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), canonical(each)));
            return copy;
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(canonical(each)));
            return copy;
        } else if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            return exact.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(exact.toPlainString());
        } else if (value instanceof String text) {
            return text.startsWith("{") || text.startsWith("[") ? json(text) : text;
        }
        return value;
    }

    private static @Nullable Object json(String text) {
        try {
            return canonical(Catalogue.JSON.readValue(text, Object.class));
        } catch (JacksonException notJson) {
            List<@Nullable Object> lines = new ArrayList<>();
            try {
                text.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> lines.add(canonical(Catalogue.JSON.readValue(line, Object.class))));
            } catch (JacksonException plainText) {
                return text;
            }
            return lines;
        }
    }

    /** Reads the arguments of all fields, variables put in. */
    private record Arguments(Request request, Map<String, Object> facts) {

        void collect(String parent, List<Selection> fields) {
            for (Selection each : fields) {
                if (each.field() == null) {
                    collect(parent, each.below());
                    continue;
                }
                String path = parent.isEmpty() ? each.field() : parent + "." + each.field();
                if (each.args() != null && !each.args().isEmpty()) {
                    Map<String, Object> found = new TreeMap<>();
                    flatten("", resolve(each.args()), found);
                    found.forEach((argument, value) -> put(path + "(" + argument.substring(1) + ")", value));
                }
                collect(path, each.below());
            }
        }

        /** The same field can be asked for twice, by aliases. */
        private void put(String path, Object value) {
            String free = path;
            for (int at = 2; this.facts.containsKey(free); at++) {
                free = path + "#" + at;
            }
            this.facts.put(free, value);
        }

        private @Nullable Object resolve(@Nullable Object value) {
            if (value instanceof String text && text.startsWith("$")) {
                return variable(text.substring(1));
            } else if (value instanceof Map<?, ?> map) {
                if (map.size() == 1 && map.containsKey("enum")) {
                    return map.get("enum");
                }
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> {
                    Object resolved = "contentLength".equals(key) ? length(resolve(each)) : resolve(each);
                    if (resolved != ABSENT) {
                        copy.put(String.valueOf(key), resolved);
                    }
                });
                return copy;
            } else if (value instanceof List<?> list) {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(resolve(each)));
                return copy;
            }
            return canonical(value);
        }

        private @Nullable Object variable(String name) {
            Part part = file("variables." + name);
            if (part != null) {
                Map<String, @Nullable Object> file = new LinkedHashMap<>();
                file.put("filename", part.filename());
                file.put("type", part.type());
                file.put("content", part.content() == null ? part.size() + " bytes" : canonical(part.content()));
                return file;
            }
            return this.request.given().containsKey(name)
                    ? canonical(this.request.given().get(name))
                    : ABSENT;
        }

        private @Nullable Part file(String variable) {
            for (Part part : this.request.parts() == null ? List.<Part>of() : this.request.parts()) {
                if (this.request.map() != null
                        && this.request
                                .map()
                                .getOrDefault(part.name(), List.of())
                                .contains(variable)) {
                    return part;
                }
            }
            return null;
        }

        /** JSON can be written shorter or longer, so the right length is only said to be right. */
        private @Nullable Object length(@Nullable Object length) {
            boolean right = this.request.parts() != null
                    && this.request.parts().stream()
                            .anyMatch(part -> part.filename() != null && new BigDecimal(part.size()).equals(length));
            return right ? "the file's" : length;
        }
    }
}
