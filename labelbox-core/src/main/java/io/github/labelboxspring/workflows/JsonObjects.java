package io.github.labelboxspring.workflows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects as immutable maps that keep the order of their keys, including keys with null values. */
final class JsonObjects {

    private JsonObjects() {}

    /** Create an object from alternating names and values. */
    static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            object.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> object) {
        return Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(object));
    }

    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> object, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(object);
        changed.put(key, value);
        return Collections.unmodifiableMap(changed);
    }

    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> object, String key) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(object);
        changed.remove(key);
        return Collections.unmodifiableMap(changed);
    }

    /**
     * Return the objects of a list; empty for null.
     *
     * @throws IllegalStateException if the value is not a list of objects, because a change would lose part of it
     */
    static List<Map<String, @Nullable Object>> list(String name, @Nullable Object value) {
        if (value != null && !areObjects(value)) {
            throw new IllegalStateException("The workflow's " + name + " is not a list of objects: " + value);
        }
        return objects(value);
    }

    /** Return the objects of a list; empty if the value is not a list. */
    static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(JsonObjects::object)
                        .toList()
                : List.of();
    }

    /** Return whether the value is a list of objects. */
    static boolean areObjects(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
    }

    /** Return the value as an object, or an empty object if it is not one. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /** Convert to an integer if the number has no fraction, as the official SDK does. */
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }
}
