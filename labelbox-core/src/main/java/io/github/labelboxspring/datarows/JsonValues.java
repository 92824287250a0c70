package io.github.labelboxspring.datarows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies JSON objects that are given as maps, so that they are immutable and only contain JSON. */
final class JsonValues {

    private static final int MAX_DEPTH = 200;

    private JsonValues() {}

    /** @throws IllegalArgumentException if a value is not JSON */
    static Map<String, ?> copy(Map<String, ?> object) {
        return object(object, "", 0);
    }

    private static Map<String, ?> object(Map<?, ?> object, String path, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw refused(
                        path,
                        key == null
                                ? "a null key"
                                : "a key of type " + key.getClass().getName());
            }
            copy.put(name, value(value, path.isEmpty() ? name : path + "." + name, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<?> list(Collection<?> list, String path, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object value : list) {
            copy.add(value(value, path + "[" + copy.size() + "]", depth));
        }
        return Collections.unmodifiableList(copy);
    }

    private static @Nullable Object value(@Nullable Object value, String path, int depth) {
        if (depth == MAX_DEPTH) {
            throw refused(path.substring(0, Math.min(100, path.length())) + "…", "more than " + MAX_DEPTH + " levels");
        }
        if (value instanceof Map<?, ?> object) {
            return object(object, path, depth + 1);
        }
        if (value instanceof Collection<?> list) {
            return list(list, path, depth + 1);
        }
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            throw refused(path, "the number " + number);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw refused(path, "a value of type " + value.getClass().getName());
    }

    private static IllegalArgumentException refused(String path, String what) {
        return new IllegalArgumentException("The JSON object of a data row has " + what
                + (path.isEmpty() ? "" : " at " + path)
                + ". Use strings, finite numbers, booleans, nulls, maps and lists");
    }
}
