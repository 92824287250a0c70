package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A REST path and the type of its result; the counterpart of {@link Document} for REST.
 *
 * @param name operation name
 * @param method HTTP method
 * @param path path template below the REST endpoint, such as {@code /ontologies/{ontologyId}}; or an absolute URL on
 *     the REST endpoint's host
 * @param ofHost whether the path is relative to the root of the REST endpoint's host instead
 * @param resultType type that the body of a successful response is read as
 * @param safety whether the request can be repeated
 */
public record RestPath<T>(
        String name, String method, String path, boolean ofHost, ResultType<T> resultType, Safety safety) {

    /** Return a path that reads something. */
    public static <T> RestPath<T> get(String name, String path, ResultType<T> resultType) {
        return new RestPath<>(name, "GET", path, false, resultType, Safety.READ);
    }

    /**
     * Return a path that reads from an absolute URL, which must be on the REST endpoint's host because the API key is
     * sent.
     *
     * @throws IllegalArgumentException if the URL is not absolute
     */
    public static <T> RestPath<T> at(String name, String address, ResultType<T> resultType) {
        if (!address.contains("://")) {
            throw new IllegalArgumentException(name + ": not an absolute URL: " + address);
        }
        return new RestPath<>(name, "GET", address, false, resultType, Safety.READ);
    }

    /** Return a path that changes something in an idempotent way. */
    public static <T> RestPath<T> change(String name, String method, String path, ResultType<T> resultType) {
        return new RestPath<>(name, method, path, false, resultType, Safety.IDEMPOTENT);
    }

    /** Return the same path, marked as not repeatable if the request may have been applied. */
    public RestPath<T> once() {
        return new RestPath<>(this.name, this.method, this.path, this.ofHost, this.resultType, Safety.ONCE);
    }

    /** Return the same path, marked as a deletion: if a retry finds nothing, the deletion has succeeded. */
    public RestPath<T> deletion() {
        return new RestPath<>(this.name, this.method, this.path, this.ofHost, this.resultType, Safety.DELETION);
    }

    /** Return the same path relative to the root of the REST endpoint's host. */
    public RestPath<T> fromHost() {
        return new RestPath<>(this.name, this.method, this.path, true, this.resultType, this.safety);
    }

    /**
     * Return the request without a body.
     *
     * @throws IllegalArgumentException if an id among the variables is blank
     */
    public RestOperation<T> with(Map<String, String> pathVariables) {
        return with(pathVariables, null);
    }

    /** Return the request with a JSON body, or {@link JsonLines}. */
    public RestOperation<T> with(Map<String, String> pathVariables, @Nullable Object body) {
        return new RestOperation<>(
                this.name,
                this.method,
                this.path,
                this.ofHost,
                Ids.checked(this.name, pathVariables),
                Map.of(),
                body,
                this.resultType,
                this.safety,
                null);
    }
}
