package io.github.labelboxspring.exports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exports leave out what was not asked for: nothing, then, instead of null. */
final class Absent {

    private Absent() {}

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
