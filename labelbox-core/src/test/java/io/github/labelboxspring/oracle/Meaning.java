package io.github.labelboxspring.oracle;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a request asks for, whatever its names and selections are.
 *
 * @param kind HTTP method and path, and the kind of the GraphQL operation with its root fields
 * @param facts whether the key was sent, and path and value of each argument, such as {@code project(where.id)} or
 *     {@code create(data.rows[0].name)}, with variables put in; of a file its name, type and content. Below
 *     {@code |json} is what a text holds that is JSON, below {@code |lines} what one holds that is JSON line by line:
 *     its spaces and the order of its keys mean nothing
 */
record Meaning(String kind, SortedMap<String, Object> facts) {

    private static final Object ABSENT = new Object();

    private static final int KEPT = 4000;

    static Meaning of(Request request) {
        SortedMap<String, Object> facts = new TreeMap<>();
        facts.put("authorized", request.authorized());
        String[] address = request.path().split("\\?", 2);
        if (address.length == 2) {
            query(address[1]).forEach((name, values) -> facts.put("query." + name, values));
        }
        String kind = request.method() + " " + address[0];
        if (!request.isGraphQl()) {
            body(request, facts);
            return new Meaning(kind, facts);
        }
        new Arguments(request, facts).collect("", request.fields());
        String roots = request.fields().stream()
                .map(root -> String.valueOf(root.field()))
                .collect(Collectors.joining(" "));
        return new Meaning(kind + " " + request.operation() + " " + roots, facts);
    }

    /** Of a long body the catalogue keeps the beginning. */
    private static void body(Request request, Map<String, Object> facts) {
        String text = request.bodyText();
        if (text != null && request.bodySize() != null && request.bodySize() > KEPT) {
            facts.put("body.size", request.bodySize());
            facts.put("body.start", text.substring(0, Math.min(KEPT, text.length())));
        } else {
            Object body = request.json() == null ? text : request.json();
            flatten("body", body == null ? ABSENT : body, facts);
        }
    }

    /** The values of each parameter of a query, decoded. */
    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String parameter : text.split("&")) {
            String[] pair = parameter.split("=", 2);
            query.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                    .add(pair.length == 1 ? "" : decoded(pair[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The facts that differ: what this one says, and what the other one says. */
    Map<String, String> differences(Meaning other) {
        Map<String, String> differences = new TreeMap<>();
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
                flatten(path + "[" + at + "]", list.get(at), facts);
            }
        } else if (value instanceof String text) {
            text(path, text, facts);
        } else if (value instanceof Double number) {
            facts.put(path, number == Math.rint(number) ? new BigDecimal(number).toPlainString() + ".0" : number);
        } else if (value != ABSENT) {
            facts.put(path, value == null ? "null" : value);
        }
    }

    private static void text(String path, String text, Map<String, Object> facts) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            facts.put(path, '"' + text + '"');
            return;
        }
        try {
            flatten(path + "|json", Catalogue.JSON.readValue(text, Object.class), facts);
        } catch (JacksonException notOneDocument) {
            lines(path, text, facts);
        }
    }

    private static void lines(String path, String text, Map<String, Object> facts) {
        List<Object> lines = new ArrayList<>();
        try {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(Catalogue.JSON.readValue(line, Object.class)));
            flatten(path + "|lines", lines, facts);
        } catch (JacksonException plainText) {
            facts.put(path, '"' + text + '"');
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
                Map<String, Object> arguments = each.args() == null ? Map.of() : each.args();
                arguments.forEach((name, value) -> {
                    Map<String, Object> found = new TreeMap<>();
                    flatten(name, argument(name, value), found);
                    found.forEach((argument, fact) -> put(path + "(" + argument + ")", fact));
                });
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
                    Object resolved = argument(String.valueOf(key), each);
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
            return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
        }

        private @Nullable Object argument(String name, @Nullable Object value) {
            return "contentLength".equals(name) ? length(resolve(value)) : resolve(value);
        }

        private @Nullable Object variable(String name) {
            Part part = file("variables." + name);
            if (part != null) {
                Map<String, @Nullable Object> file = new LinkedHashMap<>();
                file.put("filename", part.filename());
                file.put("type", part.type());
                file.put("content", part.content() == null ? part.size() + " bytes" : part.content());
                return file;
            }
            return this.request.given().containsKey(name) ? this.request.given().get(name) : ABSENT;
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
                            .anyMatch(part -> part.filename() != null
                                    && String.valueOf(part.size()).equals(String.valueOf(length)));
            return right ? "the file's" : length;
        }
    }
}
