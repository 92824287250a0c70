package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request.
 *
 * @param name operation name
 * @param text the document with the fragments it uses
 * @param variables values of its variables; null values are sent as null
 * @param files parts of a multipart request, empty for a plain one
 * @param path path of the result in {@code data}, such as {@code project.batches}
 * @param resultType type of the result
 * @param safety whether the request can be repeated
 * @param experimental whether it is sent to {@code /_gql} instead of {@code /graphql}
 * @param timeout timeout of one attempt, null for the client's default
 */
public record GraphQlOperation<T>(
        String name,
        String text,
        Map<String, @Nullable Object> variables,
        List<FilePart> files,
        String path,
        ResultType<T> resultType,
        Safety safety,
        boolean experimental,
        @Nullable Duration timeout)
        implements Operation<T> {

    /** Return the same request with an additional file as the value of a variable. */
    public GraphQlOperation<T> attach(FilePart file) {
        List<FilePart> more =
                Stream.concat(this.files.stream(), Stream.of(file)).toList();
        return copy(this.variables, more, this.path, this.resultType, this.safety);
    }

    /** Return the same request with other variables. */
    public GraphQlOperation<T> withVariables(Map<String, @Nullable Object> variables) {
        return copy(variables, this.files, this.path, this.resultType, this.safety);
    }

    /** Return the same request with another safety. */
    public GraphQlOperation<T> withSafety(Safety safety) {
        return copy(this.variables, this.files, this.path, this.resultType, safety);
    }

    /** Return the same request, with the value at the given path of the response read as the given type. */
    public <R> GraphQlOperation<R> readAs(String path, ResultType<R> type) {
        return copy(this.variables, this.files, path, type, this.safety);
    }

    private <R> GraphQlOperation<R> copy(
            Map<String, @Nullable Object> variables,
            List<FilePart> files,
            String path,
            ResultType<R> type,
            Safety safety) {
        return new GraphQlOperation<>(
                this.name, this.text, variables, files, path, type, safety, this.experimental, this.timeout);
    }

    @Override
    public String kind() {
        return this.safety == Safety.READ ? "query" : "mutation";
    }

    @Override
    public long uploadedBytes() {
        return this.files.stream().mapToLong(file -> file.content().length()).sum();
    }

    @Override
    public String toString() {
        return this.name;
    }
}
