package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A selected field, or the fields selected {@code on} a type. In arguments {@code "$x"} is the variable x. */
record Selection(
        @Nullable String field,
        @Nullable String alias,
        @Nullable String on,
        @Nullable Map<String, Object> args,
        @Nullable List<Selection> select) {

    List<Selection> below() {
        return this.select == null ? List.of() : this.select;
    }
}
