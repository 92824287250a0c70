package io.github.labelboxspring.call;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is read as.
 *
 * @param type the Java type
 * @param ifNull what a null answer stands for; null if it means that nothing was found
 * @param <T> the same type, for the compiler
 */
public record ResultType<T>(Type type, @Nullable T ifNull) {

    public static <T> ResultType<T> of(Class<T> type) {
        return new ResultType<>(type, null);
    }

    /** The bytes as they are, whatever they are. */
    public static ResultType<byte[]> bytes() {
        return of(byte[].class);
    }

    /** Whether it is {@link #bytes()}. */
    public boolean isBytes() {
        return this.type == byte[].class;
    }

    /** A JSON array of {@code element}. */
    public static <T> ResultType<List<T>> listOf(Class<T> element) {
        return new ResultType<>(new Parameterized(List.class, List.of(element)), null);
    }

    /** Any JSON object. */
    public static ResultType<Map<String, Object>> anyObject() {
        return new ResultType<>(new Parameterized(Map.class, List.of(String.class, Object.class)), null);
    }

    /** Return the type of an answer that holds data of the given type together with its errors. */
    public static <T> ResultType<GraphQlAnswer<T>> answerOf(ResultType<T> data) {
        return new ResultType<>(new Parameterized(GraphQlAnswer.class, List.of(data.type())), null);
    }

    /**
     * Return the same type for a relation that may be absent, such as the ontology of a project. It is empty if the object
     * that has the relation exists and the relation is null. If that object does not exist, the call fails with
     * {@link io.github.labelboxspring.error.NotFoundException}.
     */
    public ResultType<Optional<T>> optional() {
        return new ResultType<>(new Parameterized(Optional.class, List.of(this.type)), null);
    }

    /** The same, where a null answer stands for a value. */
    public ResultType<T> orElse(T ifNull) {
        return new ResultType<>(this.type, ifNull);
    }

    /** Equal to others of the same types: readers are kept by it. */
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
