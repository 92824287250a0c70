package io.github.labelboxspring.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    boolean isGraphQl() {
        return this.operation != null;
    }

    List<Selection> fields() {
        return this.select == null ? List.of() : this.select;
    }

    Map<String, Object> given() {
        return this.values == null ? Map.of() : this.values;
    }
}
