package io.github.labelboxspring.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replaces null values and unreadable elements of an export by empty collections. */
final class Absent {

    private Absent() {}

    static <T> List<T> list(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        return complete(list) ? list : list.stream().filter(Objects::nonNull).toList();
    }

    private static boolean complete(List<?> list) {
        for (Object each : list) {
            if (each == null) {
                return false;
            }
        }
        return true;
    }

    static <T> Map<String, T> values(@Nullable Map<String, T> map) {
        Map<String, T> known = map(map);
        for (T each : known.values()) {
            if (each == null) {
                Map<String, T> read = new LinkedHashMap<>(known);
                read.values().removeIf(Objects::isNull);
                return read;
            }
        }
        return known;
    }

    static <T> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
