package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error in the platform's format. Resolvers and REST handlers throw it, and it is rendered as a GraphQL error or as
 * a REST response.
 */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final int status;
    private final transient List<Map<String, Object>> details;

    private ApiException(ErrorCode code, int status, String message, List<Map<String, Object>> details) {
        super(message);
        this.code = code;
        this.status = status;
        this.details = List.copyOf(details);
    }

    public static ApiException unauthenticated() {
        return new ApiException(ErrorCode.AUTHENTICATION_ERROR, 401, "Invalid API key", List.of());
    }

    public static ApiException forbidden(String message) {
        return new ApiException(ErrorCode.AUTHORIZATION_ERROR, 403, message, List.of());
    }

    /** Return the error for a missing object, with the platform's message {@code <what> not found}. */
    public static ApiException notFound(String what) {
        return new ApiException(ErrorCode.RESOURCE_NOT_FOUND, 404, what + " not found", List.of());
    }

    /** Return the error for a missing object with the given message. */
    public static ApiException absent(String message) {
        return new ApiException(ErrorCode.RESOURCE_NOT_FOUND, 404, message, List.of());
    }

    public static ApiException conflict(String message) {
        return new ApiException(ErrorCode.RESOURCE_CONFLICT, 409, message, List.of());
    }

    public static ApiException malformed(String message) {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, 400, message, List.of());
    }

    /** Return the error for a malformed request, with a list {@code errors} in addition to the message. */
    public static ApiException malformed(String message, List<Map<String, Object>> details) {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, 400, message, details);
    }

    public static ApiException notAllowed(String message) {
        return new ApiException(ErrorCode.OPERATION_NOT_ALLOWED, 403, message, List.of());
    }

    /** Return an error with the code {@code INTERNAL_SERVER_ERROR}, which the platform also uses for invalid input. */
    public static ApiException invalid(int status, String message) {
        return new ApiException(ErrorCode.INTERNAL_SERVER_ERROR, status, message, List.of());
    }

    /** Return the error for a feature of the platform that the emulator does not implement. */
    public static ApiException notImplemented(String name) {
        return new ApiException(ErrorCode.NOT_IMPLEMENTED, 501, "Not implemented by the emulator: " + name, List.of());
    }

    public ErrorCode code() {
        return this.code;
    }

    /** Return the individual problems, empty if the message is sufficient. */
    public List<Map<String, Object>> details() {
        return this.details;
    }

    /** Return the HTTP status of a REST response. */
    public int status() {
        return this.status;
    }

    /** Return the error as an entry of {@code errors}. */
    public Map<String, Object> toSpecification(@Nullable List<Object> path) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(getMessage()));
        if (path != null) {
            error.put("path", path);
        }
        if (!this.details.isEmpty()) {
            error.put("errors", this.details);
        }
        error.put(
                "extensions",
                this.code == ErrorCode.INTERNAL_SERVER_ERROR
                        ? Map.of("code", this.code.name(), "exception", Map.of("status", this.status))
                        : Map.of("code", this.code.name()));
        return error;
    }
}
