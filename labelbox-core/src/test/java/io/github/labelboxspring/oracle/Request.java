package io.github.labelboxspring.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request in the catalogue's normal form. */
record Request(
        String method,
        String path,
        boolean authorized,
        @Nullable String operation,
        @Nullable Map<String, String> variables,
        @Nullable Map<String, Object> values,
        @Nullable List<Selection> select,
        @Nullable Map<String, List<String>> map,
        @Nullable List<Part> parts,
        @Nullable Object json,
        @JsonProperty("body_text") @Nullable String bodyText,
        @JsonProperty("body_size") @Nullable Long bodySize) {

    /** Items of a long list that a case keeps. */
    private static final int KEPT = 3;

    boolean isGraphQl() {
        return this.operation != null;
    }

    List<Selection> fields() {
        return this.select == null ? List.of() : this.select;
    }

    Map<String, Object> given() {
        return this.values == null ? Map.of() : this.values;
    }

    /** The request with the beginning and the size of its long lists, as a case may keep them. */
    Request shortened() {
        Map<String, Object> values = new LinkedHashMap<>(given());
        values.replaceAll((name, value) -> shortened(value));
        return new Request(
                this.method,
                this.path,
                this.authorized,
                this.operation,
                this.variables,
                values,
                this.select,
                this.map,
                this.parts,
                this.json,
                this.bodyText,
                this.bodySize);
    }

    private static Object shortened(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            fields.forEach((key, each) -> copy.put(key, each == null ? null : shortened(each)));
            return copy;
        }
        if (value instanceof List<?> list && list.size() > KEPT) {
            List<Object> copy = new ArrayList<>(list.subList(0, KEPT));
            copy.add("... " + list.size() + " in all");
            return copy;
        }
        return value;
    }
}
