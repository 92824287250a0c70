package io.github.labelboxspring.rest;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.CallOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Mono;

/**
 * A REST request of the application's own, and how its answer is read.
 *
 * @param <T> what it answers
 */
@CheckReturnValue
public final class RestCall<T> extends Call<T> {

    private final Caller caller;

    private final RestOperation<T> operation;

    private final UnaryOperator<CallOptions> options;

    private RestCall(Caller caller, RestOperation<T> operation, UnaryOperator<CallOptions> options) {
        this.caller = caller;
        this.operation = operation;
        this.options = options;
    }

    static <T> RestCall<T> of(Caller caller, RestOperation<T> operation) {
        return new RestCall<>(caller, operation, UnaryOperator.identity());
    }

    /** The same request with one more parameter in the URL's query; the value is encoded. */
    public RestCall<T> query(String name, Object value) {
        Map<String, String> parameters = new LinkedHashMap<>(this.operation.query());
        parameters.put(name, value.toString());
        return replacedBy(new RestCall<>(this.caller, this.operation.query(parameters), this.options));
    }

    /** The same request, read as {@code type}; see {@link #readAs(ResultType)}. */
    public <R> RestCall<R> readAs(Class<R> type) {
        return readAs(ResultType.of(type));
    }

    /**
     * The same request, whose answer is read as a record, a list of records, a string ...; fields that the type does
     * not have are left out. An empty answer is a {@link io.github.labelboxspring.error.NotFoundException}, unless the
     * type knows a value for it.
     */
    public <R> RestCall<R> readAs(ResultType<R> type) {
        return replacedBy(new RestCall<>(this.caller, this.operation.readAs(type), this.options));
    }

    /** The same change, which twice does the same as once, so that it is repeated when an attempt fails. */
    public RestCall<T> idempotent() {
        return this.operation.safety() == Safety.READ
                ? this
                : replacedBy(new RestCall<>(this.caller, this.operation.withSafety(Safety.IDEMPOTENT), this.options));
    }

    @Override
    protected Mono<T> pipeline() {
        return this.caller.call(this.operation).with(this.options).mono();
    }

    @Override
    public RestCall<T> with(UnaryOperator<CallOptions> change) {
        return replacedBy(
                new RestCall<>(this.caller, this.operation, options -> change.apply(this.options.apply(options))));
    }
}
