package io.github.labelboxspring.emulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of a request with its arguments. */
public final class Invocation {

    private static final String SESSION = "session";

    private final DataFetchingEnvironment environment;

    Invocation(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    static Map<String, Object> context(Object session) {
        return Map.of(SESSION, session);
    }

    /** Who asks, in the form in which the server was given it. */
    public <T> T session(Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.getGraphQlContext().<Object>get(SESSION)));
    }

    /** What the parent field answered. */
    public <T> T source(Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }

    /** Whether the request names this argument, be it with null. */
    public boolean has(String... path) {
        Map<?, ?> map = environment.getArguments();
        for (int i = 0; i < path.length - 1; i++) {
            if (!(map.get(path[i]) instanceof Map<?, ?> inner)) {
                return false;
            }
            map = inner;
        }
        return map.containsKey(path[path.length - 1]);
    }

    /** The value at the path of argument and input field names; null if any part of it is absent. */
    public @Nullable Object value(String... path) {
        Object value = environment.getArguments();
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

    @SuppressWarnings("unchecked")
    public <T> List<T> list(String... path) {
        return value(path) instanceof List<?> list ? (List<T>) list : List.of();
    }
}
