package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL document of this client: a {@code .graphql} file beside the class that uses it, and the type of its result.
 *
 * @param <T> type of the result
 */
public final class Document<T> {

    private final String name;

    private final String text;

    private final String path;

    private final ResultType<T> resultType;

    private final Safety safety;

    private final boolean experimental;

    private final @Nullable Duration timeout;

    private Document(
            String name,
            String text,
            String path,
            ResultType<T> resultType,
            Safety safety,
            boolean experimental,
            @Nullable Duration timeout) {
        this.name = name;
        this.text = text;
        this.path = path;
        this.resultType = resultType;
        this.safety = safety;
        this.experimental = experimental;
        this.timeout = timeout;
    }

    /**
     * Return a query.
     *
     * @param owner class beside which the file is located
     * @param name file and operation name
     * @param path path of the result in the data, such as {@code project.batches}
     * @param type type of the result
     */
    public static <T> Document<T> query(Class<?> owner, String name, String path, ResultType<T> type) {
        return new Document<>(name, DocumentText.load(owner, name), path, type, Safety.READ, false, null);
    }

    /** Return a query, see {@link #query(Class, String, String, ResultType)}. */
    public static <T> Document<T> query(Class<?> owner, String name, String path, Class<T> type) {
        return query(owner, name, path, ResultType.of(type));
    }

    /** Return a mutation that must not be repeated if it may have been applied. */
    public static <T> Document<T> mutation(Class<?> owner, String name, String path, ResultType<T> type) {
        return new Document<>(name, DocumentText.load(owner, name), path, type, Safety.ONCE, false, null);
    }

    /** Return a mutation that must not be repeated if it may have been applied. */
    public static <T> Document<T> mutation(Class<?> owner, String name, String path, Class<T> type) {
        return mutation(owner, name, path, ResultType.of(type));
    }

    /**
     * Return a document that is created at run time, such as a list of aliases. Its text must not contain values.
     *
     * @param name operation name
     * @param text the whole document
     */
    public static <T> Document<T> computed(String name, String text, ResultType<T> type) {
        return new Document<>(name, text, "", type, Safety.READ, false, null);
    }

    /** Return the same mutation, marked as idempotent. */
    public Document<T> idempotent() {
        return new Document<>(
                this.name, this.text, this.path, this.resultType, Safety.IDEMPOTENT, this.experimental, this.timeout);
    }

    /**
     * Return the same mutation, marked as the deletion of one object by its id: if a retry finds nothing, the deletion has
     * succeeded. Mark a deletion of several objects as {@link #idempotent()} instead, because one missing object does not
     * mean that the others are deleted.
     */
    public Document<T> deletion() {
        return new Document<>(
                this.name, this.text, this.path, this.resultType, Safety.DELETION, this.experimental, this.timeout);
    }

    /** Return the same document for the {@code /_gql} endpoint. */
    public Document<T> experimental() {
        return new Document<>(this.name, this.text, this.path, this.resultType, this.safety, true, this.timeout);
    }

    /** Return the same document with a longer timeout for one attempt than the client's default. */
    public Document<T> timeout(Duration timeout) {
        return new Document<>(
                this.name, this.text, this.path, this.resultType, this.safety, this.experimental, timeout);
    }

    /**
     * Return the same mutation with enum constants in its {@code data}, before the existing ones. They cannot be
     * variables because the name of their type is unknown.
     *
     * @param constants constants by argument: a constant, or a collection, which becomes the {@code set} of a list
     */
    public Document<T> constants(Map<String, ?> constants) {
        return withText(ConstantText.data(this.text, constants));
    }

    /** Return the request without variables. */
    public GraphQlOperation<T> request() {
        return with(Map.of());
    }

    /** Return the request with one variable. */
    public GraphQlOperation<T> with(String variable, @Nullable Object value) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(variable, value);
        return with(variables);
    }

    /**
     * Return the request with its variables. Null values are sent as null, absent ones are omitted.
     *
     * @throws IllegalArgumentException if an id among the variables is blank
     */
    public GraphQlOperation<T> with(Map<String, ? extends @Nullable Object> variables) {
        return new GraphQlOperation<>(
                this.name,
                this.text,
                Ids.checked(this.name, new LinkedHashMap<>(variables)),
                List.of(),
                this.path,
                this.resultType,
                this.safety,
                this.experimental,
                this.timeout);
    }

    String text() {
        return this.text;
    }

    Document<T> withText(String text) {
        return new Document<>(
                this.name, text, this.path, this.resultType, this.safety, this.experimental, this.timeout);
    }
}
