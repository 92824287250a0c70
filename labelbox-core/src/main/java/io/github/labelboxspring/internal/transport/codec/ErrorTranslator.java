package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.GraphQlError;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.Safety;
import org.jspecify.annotations.Nullable;

/** Converts Labelbox's errors to exceptions: first by error code, then by HTTP status. */
final class ErrorTranslator {

    private ErrorTranslator() {}

    static LabelboxException graphQl(Operation<?> operation, Answer answer, GraphQlError error) {
        int status = error.status() > 0 ? error.status() : answer.status();
        ApiError known = new ApiError(
                operation.name(),
                answer.host(),
                status,
                error.code(),
                error.dottedPath(),
                answer.requestId(),
                answer.masked(error.text()));
        String code = error.code() == null ? "" : error.code();
        return switch (code) {
            case "AUTHENTICATION_ERROR", "UNAUTHENTICATED" -> new AuthenticationException(known);
            case "AUTHORIZATION_ERROR", "FORBIDDEN" -> new AccessDeniedException(known);
            case "RESOURCE_NOT_FOUND" -> new NotFoundException(known);
            case "RESOURCE_CONFLICT" -> new ConflictException(known);
            case "OPERATION_NOT_ALLOWED" -> new OperationNotAllowedException(known);
            case "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "MALFORMED_REQUEST", "BAD_USER_INPUT" ->
                new InvalidRequestException(known);
            case "INTERNAL_SERVER_ERROR" -> internal(operation, answer, known, error.status());
            default -> status(operation, answer, known);
        };
    }

    /** Many rejections are sent as internal errors that contain a client error status. */
    private static LabelboxException internal(Operation<?> operation, Answer answer, ApiError known, int inner) {
        return inner >= 400 && inner < 500 ? status(operation, answer, known) : server(operation, known);
    }

    static LabelboxException http(Operation<?> operation, Answer answer, @Nullable String message) {
        String text = message == null || message.isBlank() ? described(answer) : answer.masked(message);
        ApiError known =
                new ApiError(operation.name(), answer.host(), answer.status(), null, null, answer.requestId(), text);
        if (RateLimit.isIn(text)) {
            return new RateLimitedException(known, answer.retryAfter());
        }
        return status(operation, answer, known);
    }

    private static String described(Answer answer) {
        return answer.location() == null
                ? "responded with " + answer.excerpt()
                : "redirected to " + answer.location() + ", which is not followed because the API key is only sent"
                        + " to the configured endpoint. Set the endpoint to the final URL";
    }

    private static LabelboxException status(Operation<?> operation, Answer answer, ApiError known) {
        return switch (known.status()) {
            case 401 -> new AuthenticationException(known);
            case 403 -> new AccessDeniedException(known);
            case 404, 410 -> new NotFoundException(known);
            case 409 -> new ConflictException(known);
            case 426 -> new OperationNotAllowedException(known);
            case 429 -> new RateLimitedException(known, answer.retryAfter());
            default -> known.status() >= 500 ? server(operation, known) : new InvalidRequestException(known);
        };
    }

    private static ServerException server(Operation<?> operation, ApiError known) {
        return new ServerException(known, operation.safety() != Safety.READ);
    }

    /** If a non-idempotent change has no result in its response, it is unknown whether it was applied. */
    static LabelboxException missing(Operation<?> operation, Answer answer, String path) {
        if (operation.safety() == Safety.ONCE) {
            return new DecodingException(
                    operation.name() + ": " + answer.host() + " responded without a result"
                            + (path.isEmpty() ? "" : " at " + path),
                    null,
                    true);
        }
        return new NotFoundException(new ApiError(
                operation.name(), answer.host(), answer.status(), null, path, answer.requestId(), "nothing found"));
    }
}
