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
 * A custom REST request with the type of its response.
 *
 * @param <T> the type of the response
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

    /** Return a copy of this request with an additional query parameter; the value is encoded. */
    public RestCall<T> query(String name, Object value) {
        Map<String, String> parameters = new LinkedHashMap<>(this.operation.query());
        parameters.put(name, value.toString());
        return replacedBy(new RestCall<>(this.caller, this.operation.query(parameters), this.options));
    }

    /** Return a copy of this request whose response is read as {@code type}; see {@link #readAs(ResultType)}. */
    public <R> RestCall<R> readAs(Class<R> type) {
        return readAs(ResultType.of(type));
    }

    /**
     * Return a copy of this request whose response is read as a record, a list of records, a string or another type.
     * Fields that the type does not have are ignored. An empty response causes a {@link
     * io.github.labelboxspring.error.NotFoundException}, unless the type has a value for it.
     */
    public <R> RestCall<R> readAs(ResultType<R> type) {
        return replacedBy(new RestCall<>(this.caller, this.operation.readAs(type), this.options));
    }

    /** Return a copy of this request that is retried after failures, because repeating it has no further effect. */
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
