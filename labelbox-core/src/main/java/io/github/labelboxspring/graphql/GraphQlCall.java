package io.github.labelboxspring.graphql;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.GraphQlAnswer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.FilePart;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.CallOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Mono;

/**
 * A GraphQL request of the application's own, and how its answer is read.
 *
 * @param <T> what it answers
 */
@CheckReturnValue
public final class GraphQlCall<T> extends Call<T> {

    private final Caller caller;

    private final GraphQlOperation<T> operation;

    private final UnaryOperator<CallOptions> options;

    private GraphQlCall(Caller caller, GraphQlOperation<T> operation, UnaryOperator<CallOptions> options) {
        this.caller = caller;
        this.operation = operation;
        this.options = options;
    }

    static <T> GraphQlCall<T> of(Caller caller, GraphQlOperation<T> operation) {
        return new GraphQlCall<>(caller, operation, UnaryOperator.identity());
    }

    /** The same request, read as {@code type}; see {@link #at(String, ResultType)}. */
    public <R> GraphQlCall<R> at(String path, Class<R> type) {
        return at(path, ResultType.of(type));
    }

    /**
     * The same request, of whose answer only what is at {@code path} is read. Null there is a
     * {@link io.github.labelboxspring.error.NotFoundException}, unless the type knows a value for it; see
     * {@link #optional()}.
     *
     * @param path field names below {@code data} with dots, such as {@code project.batches}; none of them a list, but
     *     for the last
     * @param type a record, a list of records, a string ...; fields that it does not have are left out
     */
    public <R> GraphQlCall<R> at(String path, ResultType<R> type) {
        return replacedBy(new GraphQlCall<>(this.caller, this.operation.readAs(path, type), this.options));
    }

    /**
     * The same request with a file in the place of a variable, as a form of the GraphQL multipart request
     * specification. May be used again for further files. A variable with dots must be among the given ones, with null in
     * the place of the file.
     *
     * @param variable name of the variable, of type {@code Upload}; dots lead into it, such as {@code files.0}
     * @param contentType media type, such as {@code image/png}
     */
    public GraphQlCall<T> attach(String variable, Content content, String filename, String contentType) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(this.operation.variables());
        variables.putIfAbsent(variable.split("\\.")[0], null);
        String key = String.valueOf(this.operation.files().size() + 1);
        FilePart file = new FilePart("variables." + variable, key, filename, contentType, content);
        return replacedBy(new GraphQlCall<>(
                this.caller, this.operation.withVariables(variables).attach(file), this.options));
    }

    /** The same mutation, which twice does the same as once, so that it is repeated when an attempt fails. */
    public GraphQlCall<T> idempotent() {
        return this.operation.safety() == Safety.READ
                ? this
                : replacedBy(
                        new GraphQlCall<>(this.caller, this.operation.withSafety(Safety.IDEMPOTENT), this.options));
    }

    /**
     * The same request, answered with data and errors together. Errors that the platform tells in its answer are not
     * thrown then, and not a reason to repeat the request; no answer, a refused key, a rate limit and
     * HTTP 5xx are, as ever.
     */
    public Call<GraphQlAnswer<T>> answer() {
        ResultType<GraphQlAnswer<T>> whole = ResultType.answerOf(this.operation.resultType());
        return replacedBy(this.caller
                .call(this.operation.readAs(this.operation.path(), whole))
                .with(this.options));
    }

    @Override
    protected Mono<T> pipeline() {
        return this.caller.call(this.operation).with(this.options).mono();
    }

    @Override
    public GraphQlCall<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(
                new GraphQlCall<>(this.caller, this.operation, options -> change.apply(this.options.apply(options))));
    }
}
