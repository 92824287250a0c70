package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts the errors of graphql-java and of resolvers to the platform's format. */
final class PlatformErrors implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformErrors.class);
    private static final Pattern UNDEFINED = Pattern.compile("Field '(.+)' in type '(.+)' is undefined");

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = parameters.getException();
        if (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        List<Object> path = parameters.getPath().toList();
        if (!(cause instanceof ApiException)) {
            LOG.error("Resolving {} failed", path, cause);
        }
        ApiException refusal = cause instanceof ApiException api
                ? api
                : ApiException.invalid(500, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(new Refusal(refusal, path))
                .build());
    }

    /**
     * Return the errors in the platform's format. The null value of a refused field is not reported as an additional
     * error.
     */
    static List<Map<String, Object>> specifications(List<GraphQLError> errors) {
        List<String> lacking = errors.stream()
                .flatMap(error -> lacking(error).stream())
                .distinct()
                .toList();
        if (!lacking.isEmpty()) {
            return lacking.stream().map(PlatformErrors::notImplemented).toList();
        }
        boolean refused = errors.stream().anyMatch(Refusal.class::isInstance);
        return errors.stream()
                .filter(error -> !refused || error.getErrorType() != ErrorType.NullValueInNonNullableField)
                .map(PlatformErrors::specification)
                .toList();
    }

    /** Return the name of the undefined field that an error reports, if the platform supports that field. */
    private static Optional<String> lacking(GraphQLError error) {
        return Optional.of(UNDEFINED.matcher(String.valueOf(error.getMessage())))
                .filter(Matcher::find)
                .filter(undefined -> NotImplemented.fields().contains(undefined.group(2) + "." + undefined.group(1)))
                .map(undefined -> NotImplemented.name(undefined.group(2), undefined.group(1)));
    }

    private static Map<String, Object> notImplemented(String name) {
        ApiException refusal = ApiException.notImplemented(name);
        LOG.warn("{}", refusal.getMessage());
        return refusal.toSpecification(null);
    }

    /** Return the error for a document whose validation would take too long. */
    static Map<String, Object> tooComplex() {
        return Map.of(
                "message",
                ComplexityLimit.MESSAGE,
                "extensions",
                Map.of("code", ErrorCode.GRAPHQL_VALIDATION_FAILED.name()));
    }

    private static Map<String, Object> specification(GraphQLError error) {
        if (error instanceof Refusal refusal) {
            return refusal.toSpecification();
        }
        Map<String, Object> map = new LinkedHashMap<>(error.toSpecification());
        ErrorCode code = ErrorCode.INTERNAL_SERVER_ERROR;
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            code = ErrorCode.GRAPHQL_PARSE_FAILED;
            map.put("message", "Syntax Error: " + error.getMessage());
        } else if (error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported
                || error.getErrorType() == ErrorType.ExecutionAborted) {
            code = ErrorCode.GRAPHQL_VALIDATION_FAILED;
            map.put("message", validationMessage(error.getMessage()));
        }
        map.put("extensions", Map.of("code", code.name()));
        return map;
    }

    private static String validationMessage(String message) {
        Matcher undefined = UNDEFINED.matcher(message);
        if (undefined.find()) {
            return "Cannot query field \"" + undefined.group(1) + "\" on type \"" + undefined.group(2) + "\".";
        }
        return message;
    }

    private record Refusal(ApiException cause, List<Object> path) implements GraphQLError {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return String.valueOf(this.cause.getMessage());
        }

        @Override
        public List<SourceLocation> getLocations() {
            return List.of();
        }

        @Override
        public ErrorType getErrorType() {
            return ErrorType.DataFetchingException;
        }

        @Override
        public Map<String, Object> toSpecification() {
            return this.cause.toSpecification(this.path);
        }
    }
}
