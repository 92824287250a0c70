package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal in the platform's form; resolvers throw it, GraphQL and REST each write it in their own way. */
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

    /** "{@code <what> not found}", as the platform says it. */
    public static ApiException notFound(String what) {
        return new ApiException(ErrorCode.RESOURCE_NOT_FOUND, 404, what + " not found", List.of());
    }

    /** The same for what is named in a sentence of its own, as REST paths do. */
    public static ApiException absent(String message) {
        return new ApiException(ErrorCode.RESOURCE_NOT_FOUND, 404, message, List.of());
    }

    public static ApiException conflict(String message) {
        return new ApiException(ErrorCode.RESOURCE_CONFLICT, 409, message, List.of());
    }

    public static ApiException malformed(String message) {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, 400, message, List.of());
    }

    /** A malformed request whose error carries a list {@code errors} beside the message. */
    public static ApiException malformed(String message, List<Map<String, Object>> details) {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, 400, message, details);
    }

    public static ApiException notAllowed(String message) {
        return new ApiException(ErrorCode.OPERATION_NOT_ALLOWED, 403, message, List.of());
    }

    /** What the platform calls {@code INTERNAL_SERVER_ERROR} although the status says that the input was wrong. */
    public static ApiException invalid(int status, String message) {
        return new ApiException(ErrorCode.INTERNAL_SERVER_ERROR, status, message, List.of());
    }

    /** The platform has it and the emulator does not. */
    public static ApiException notImplemented(String name) {
        return new ApiException(ErrorCode.NOT_IMPLEMENTED, 501, "Not implemented by the emulator: " + name, List.of());
    }

    public ErrorCode code() {
        return this.code;
    }

    /** What is wrong in detail; empty if the message says it all. */
    public List<Map<String, Object>> details() {
        return this.details;
    }

    /** The HTTP status that a REST path answers with. */
    public int status() {
        return this.status;
    }

    /** The error as an entry of {@code errors}. */
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
