package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A REST request.
 *
 * @param name operation name
 * @param method HTTP method
 * @param path path template, such as {@code /ontologies/{id}}
 * @param ofHost whether the path begins at the root of the REST endpoint's host, not below the endpoint
 * @param pathVariables values for the template; they are encoded
 * @param query parameters of the URL's query in their order; they are encoded
 * @param body what is sent as JSON, {@link JsonLines}, or null
 * @param resultType what the body of a success is read as
 * @param safety what repeating it may do
 * @param timeout longest time for one attempt, null for the client's
 */
public record RestOperation<T>(
        String name,
        String method,
        String path,
        boolean ofHost,
        Map<String, String> pathVariables,
        Map<String, String> query,
        @Nullable Object body,
        ResultType<T> resultType,
        Safety safety,
        @Nullable Duration timeout)
        implements Operation<T> {

    /** The same request with parameters in the URL's query. */
    public RestOperation<T> query(Map<String, String> parameters) {
        return copy(parameters, this.resultType, this.safety);
    }

    /** Return the same request with another type of result. */
    public <R> RestOperation<R> readAs(ResultType<R> type) {
        return copy(this.query, type, this.safety);
    }

    /** Return the same request, repeated as the given safety allows. */
    public RestOperation<T> withSafety(Safety safety) {
        return copy(this.query, this.resultType, safety);
    }

    private <R> RestOperation<R> copy(Map<String, String> query, ResultType<R> type, Safety safety) {
        return new RestOperation<>(
                this.name,
                this.method,
                this.path,
                this.ofHost,
                this.pathVariables,
                query,
                this.body,
                type,
                safety,
                this.timeout);
    }

    /** The same request, with another time for one attempt than the client's default. */
    public RestOperation<T> timeout(Duration longest) {
        return new RestOperation<>(
                this.name,
                this.method,
                this.path,
                this.ofHost,
                this.pathVariables,
                this.query,
                this.body,
                this.resultType,
                this.safety,
                longest);
    }

    @Override
    public String kind() {
        return "rest";
    }

    @Override
    public long uploadedBytes() {
        return this.body instanceof JsonLines lines ? lines.bytes().length : 0;
    }

    @Override
    public String toString() {
        return this.name;
    }
}
