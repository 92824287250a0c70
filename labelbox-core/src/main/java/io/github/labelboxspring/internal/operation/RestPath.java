package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A REST path and what it is asked for; what {@link Document} is to GraphQL.
 *
 * @param name operation name
 * @param method HTTP method
 * @param path path template below the REST endpoint, such as {@code /ontologies/{ontologyId}}; or an absolute address
 *     of the REST endpoint's host
 * @param ofHost whether the path begins at the root of the REST endpoint's host instead
 * @param resultType what the body of a success is read as
 * @param safety what repeating the request may do
 */
public record RestPath<T>(
        String name, String method, String path, boolean ofHost, ResultType<T> resultType, Safety safety) {

    /** Reads something. */
    public static <T> RestPath<T> get(String name, String path, ResultType<T> resultType) {
        return new RestPath<>(name, "GET", path, false, resultType, Safety.READ);
    }

    /**
     * Reads what an absolute address leads to. It must be of the REST endpoint's host, since the key is sent along.
     *
     * @throws IllegalArgumentException if it is no absolute address
     */
    public static <T> RestPath<T> at(String name, String address, ResultType<T> resultType) {
        if (!address.contains("://")) {
            throw new IllegalArgumentException(name + ": not an absolute address: " + address);
        }
        return new RestPath<>(name, "GET", address, false, resultType, Safety.READ);
    }

    /** Changes something; twice does the same as once. */
    public static <T> RestPath<T> change(String name, String method, String path, ResultType<T> resultType) {
        return new RestPath<>(name, method, path, false, resultType, Safety.IDEMPOTENT);
    }

    /** The same path, which must not be asked again if the first time may have been applied. */
    public RestPath<T> once() {
        return new RestPath<>(this.name, this.method, this.path, this.ofHost, this.resultType, Safety.ONCE);
    }

    /** The same path, which deletes something: repeated after it may have been applied, finding nothing is success. */
    public RestPath<T> deletion() {
        return new RestPath<>(this.name, this.method, this.path, this.ofHost, this.resultType, Safety.DELETION);
    }

    /** The same path from the root of the REST endpoint's host. */
    public RestPath<T> fromHost() {
        return new RestPath<>(this.name, this.method, this.path, true, this.resultType, this.safety);
    }

    /** The request without a body. */
    public RestOperation<T> with(Map<String, String> pathVariables) {
        return with(pathVariables, null);
    }

    /** The request with a JSON body, or {@link JsonLines}. */
    public RestOperation<T> with(Map<String, String> pathVariables, @Nullable Object body) {
        return new RestOperation<>(
                this.name,
                this.method,
                this.path,
                this.ofHost,
                pathVariables,
                Map.of(),
                body,
                this.resultType,
                this.safety,
                null);
    }
}
