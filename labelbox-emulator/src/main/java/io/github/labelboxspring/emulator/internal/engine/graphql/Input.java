package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Named values that came with a request; a path of names leads into those that are objects themselves. */
public class Input {

    private final Map<String, Object> values;

    Input(Map<String, Object> values) {
        this.values = values;
    }

    /** Whether the request names this value, be it with null. */
    public boolean has(String... path) {
        Map<?, ?> map = this.values;
        for (int i = 0; i < path.length - 1; i++) {
            if (!(map.get(path[i]) instanceof Map<?, ?> inner)) {
                return false;
            }
            map = inner;
        }
        return map.containsKey(path[path.length - 1]);
    }

    /** The value at the path of names; null if any part of it is absent. */
    public @Nullable Object value(String... path) {
        Object value = this.values;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** A text that the SDL demands. */
    public String text(String... path) {
        return find(path).orElseThrow(() -> ApiException.malformed(String.join(".", path) + " is missing"));
    }

    public Optional<String> find(String... path) {
        return Optional.ofNullable(value(path)).map(Object::toString);
    }

    public boolean flag(String... path) {
        return Boolean.TRUE.equals(value(path));
    }

    public int number(int otherwise, String... path) {
        return value(path) instanceof Number number ? number.intValue() : otherwise;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String... path) {
        return value(path) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A list of input objects. */
    @SuppressWarnings("unchecked")
    public List<Input> inputs(String... path) {
        return this.<Object>list(path).stream()
                .map(each -> new Input((Map<String, Object>) each))
                .toList();
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list(String... path) {
        return value(path) instanceof List<?> list ? (List<T>) list : List.of();
    }
}
