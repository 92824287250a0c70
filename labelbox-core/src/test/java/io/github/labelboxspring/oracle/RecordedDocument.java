package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints a request of the catalogue as a GraphQL document. */
final class RecordedDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordedDocument() {}

    static String of(Request request) {
        Map<String, String> variables = request.variables() == null ? Map.of() : request.variables();
        String declared = variables.entrySet().stream()
                .map(each -> "$" + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
        return request.operation() + (declared.isEmpty() ? "" : "(" + declared + ")") + set(request.fields());
    }

    private static String set(List<Selection> selected) {
        return selected.isEmpty()
                ? ""
                : selected.stream().map(RecordedDocument::one).collect(Collectors.joining(" ", " { ", " }"));
    }

    private static String one(Selection selection) {
        if (selection.field() == null) {
            return "... " + (selection.on() == null ? "" : "on " + selection.on()) + set(selection.below());
        }
        String alias = selection.alias() == null ? "" : selection.alias() + ": ";
        return alias + selection.field() + arguments(selection.args()) + set(selection.below());
    }

    private static String arguments(@Nullable Map<String, Object> arguments) {
        return arguments == null || arguments.isEmpty() ? "" : "(" + pairs(arguments) + ")";
    }

    private static String pairs(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + value(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof String text && text.startsWith("$")) {
            return text;
        } else if (value instanceof Map<?, ?> map) {
            Object constant = map.size() == 1 ? map.get("enum") : null;
            return constant == null ? "{" + pairs(map) + "}" : constant.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(RecordedDocument::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return JSON.writeValueAsString(value);
    }
}
