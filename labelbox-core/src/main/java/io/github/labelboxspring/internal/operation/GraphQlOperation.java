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
 * @param path where in {@code data} the result is, such as {@code project.batches}
 * @param resultType what is there
 * @param safety what repeating it may do
 * @param experimental whether it goes to {@code /_gql} instead of {@code /graphql}
 * @param timeout longest time for one attempt, null for the client's
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

    /** The same request with one more file, in the place of a variable. */
    public GraphQlOperation<T> attach(FilePart file) {
        List<FilePart> more =
                Stream.concat(this.files.stream(), Stream.of(file)).toList();
        return copy(this.variables, more, this.path, this.resultType, this.safety);
    }

    /** Return the same request with other variables. */
    public GraphQlOperation<T> withVariables(Map<String, @Nullable Object> variables) {
        return copy(variables, this.files, this.path, this.resultType, this.safety);
    }

    /** Return the same request, repeated as the given safety allows. */
    public GraphQlOperation<T> withSafety(Safety safety) {
        return copy(this.variables, this.files, this.path, this.resultType, safety);
    }

    /** Return the same request, of whose answer what is at the given path is read as the given type. */
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
