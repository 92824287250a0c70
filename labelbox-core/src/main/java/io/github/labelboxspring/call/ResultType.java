package io.github.labelboxspring.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type that a response is read as.
 *
 * @param type the Java type
 * @param ifNull the value returned for a null response; null if a null response means that nothing was found
 * @param <T> the static type
 */
public record ResultType<T>(Type type, @Nullable T ifNull) {

    public static <T> ResultType<T> of(Class<T> type) {
        return new ResultType<>(type, null);
    }

    /** Return the type of a response that is returned as raw bytes. */
    public static ResultType<byte[]> bytes() {
        return of(byte[].class);
    }

    /** Return whether this is {@link #bytes()}. */
    public boolean isBytes() {
        return this.type == byte[].class;
    }

    /** Return the type of a JSON array with elements of the given type. */
    public static <T> ResultType<List<T>> listOf(Class<T> element) {
        return new ResultType<>(new Parameterized(List.class, List.of(element)), null);
    }

    /** Return the type of any JSON object. */
    public static ResultType<Map<String, Object>> anyObject() {
        return new ResultType<>(new Parameterized(Map.class, List.of(String.class, Object.class)), null);
    }

    /** Return the type of a response that contains data of the given type together with its errors. */
    public static <T> ResultType<GraphQlAnswer<T>> answerOf(ResultType<T> data) {
        return new ResultType<>(new Parameterized(GraphQlAnswer.class, List.of(data.type())), null);
    }

    /**
     * Return the type of a relation that may be absent, such as the ontology of a project. The result is empty if the
     * relation is null. If the object that has the relation does not exist, the call fails with
     * {@link io.github.labelboxspring.error.NotFoundException}.
     */
    public ResultType<Optional<T>> optional() {
        return new ResultType<>(new Parameterized(Optional.class, List.of(this.type)), null);
    }

    /** Return the same type with a value for null responses. */
    public ResultType<T> orElse(T ifNull) {
        return new ResultType<>(this.type, ifNull);
    }

    /** Return the value for a deletion that was already applied, or null if the type has no such value. */
    @SuppressWarnings("unchecked")
    public @Nullable T ifDeleted() {
        return this.type == Boolean.class ? (T) Boolean.TRUE : this.ifNull;
    }

    /** Equal if the types are equal, because readers are cached by type. */
    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return this.arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return this.raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
