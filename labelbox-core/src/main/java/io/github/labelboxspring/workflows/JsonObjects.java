package io.github.labelboxspring.workflows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects as immutable maps that keep their order and all their keys, those with null too. */
final class JsonObjects {

    private JsonObjects() {}

    /** Of names and values in turn. */
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
     * The objects of a list; none of null.
     *
     * @throws IllegalStateException if it is something else, of which changes would lose a part
     */
    static List<Map<String, @Nullable Object>> list(String name, @Nullable Object value) {
        List<?> list =
                value == null ? List.of() : value instanceof List<?> given ? given : Collections.singletonList(null);
        if (!list.stream().allMatch(Map.class::isInstance)) {
            throw new IllegalStateException("The platform's " + name + " is no list of objects: " + value);
        }
        return list.stream().map(JsonObjects::object).toList();
    }

    /** The object, or an empty one for what is no object. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /** A whole number without a fraction, as the official SDK writes it. */
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }
}
