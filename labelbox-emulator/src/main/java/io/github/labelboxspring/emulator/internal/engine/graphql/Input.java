package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input values of a request by name. A path of names selects a value of a nested object. */
public class Input {

    private final Map<String, Object> values;

    Input(Map<String, Object> values) {
        this.values = values;
    }

    /** Return whether the request contains this value, even if it is null. */
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

    /** Return the value at the path of names, null if any part of it is absent. */
    public @Nullable Object value(String... path) {
        Object value = this.values;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Return a required text. */
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

    /** Return a list of input objects. */
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
