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
 * A custom GraphQL request and how its response is read.
 *
 * @param <T> type of the result
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

    /** Return the same request with its result read as {@code type}; see {@link #at(String, ResultType)}. */
    public <R> GraphQlCall<R> at(String path, Class<R> type) {
        return at(path, ResultType.of(type));
    }

    /**
     * Return the same request, but read only the value at {@code path} of its response. If the value is null, the call
     * fails with {@link io.github.labelboxspring.error.NotFoundException}, unless the type specifies a value for null;
     * see {@link #optional()}.
     *
     * @param path field names below {@code data}, separated by dots, such as {@code project.batches}; only the last may
     *     be a list
     * @param type a record, a list of records, a string and so on; fields that it does not have are ignored
     */
    public <R> GraphQlCall<R> at(String path, ResultType<R> type) {
        return replacedBy(new GraphQlCall<>(this.caller, this.operation.readAs(path, type), this.options));
    }

    /**
     * Return the same request with a file as the value of a variable, sent according to the GraphQL multipart request
     * specification. Can be called repeatedly to attach several files. If the variable has a path with dots, it must be
     * among the given variables, with null in place of the file.
     *
     * @param variable name of the variable, of type {@code Upload}; dots separate the parts of a path, such as
     *     {@code files.0}
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

    /** Return the same mutation, marked as idempotent, so that it is retried if an attempt fails. */
    public GraphQlCall<T> idempotent() {
        return this.operation.safety() == Safety.READ
                ? this
                : replacedBy(
                        new GraphQlCall<>(this.caller, this.operation.withSafety(Safety.IDEMPOTENT), this.options));
    }

    /**
     * Return the same request, with data and errors together as the result. GraphQL errors in the response are then
     * neither thrown nor a reason to retry. A missing response, a rejected key, a rate limit and HTTP 5xx are handled
     * as usual.
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
