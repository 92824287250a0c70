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
 * @param ofHost whether the path is relative to the root of the REST endpoint's host, instead of the endpoint
 * @param pathVariables values for the template; they are encoded
 * @param query query parameters of the URL in their order; they are encoded
 * @param body the body, sent as JSON or as {@link JsonLines}, or null
 * @param resultType type that the body of a successful response is read as
 * @param safety whether the request can be repeated
 * @param timeout timeout of one attempt, null for the client's default
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

    /** Return the same request with query parameters. */
    public RestOperation<T> query(Map<String, String> parameters) {
        return copy(parameters, this.resultType, this.safety);
    }

    /** Return the same request with another type of result. */
    public <R> RestOperation<R> readAs(ResultType<R> type) {
        return copy(this.query, type, this.safety);
    }

    /** Return the same request with another safety. */
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

    /** Return the same request with another timeout for one attempt than the client's default. */
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
