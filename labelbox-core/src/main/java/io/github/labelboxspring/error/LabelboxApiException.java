package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/** The platform answered, and the answer is an error. */
public class LabelboxApiException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final ApiError error;

    protected LabelboxApiException(ApiError error, String advice, boolean retryable, boolean mayHaveBeenApplied) {
        super(
                advice.isEmpty() ? error.describe() : error.describe() + ". " + advice,
                null,
                retryable,
                mayHaveBeenApplied);
        this.error = error;
    }

    /** Name of the operation that failed, such as {@code GetProject}. */
    public String operation() {
        return this.error.operation();
    }

    /** HTTP status of the answer; 0 when the error was found before a request. */
    public int status() {
        return this.error.status();
    }

    /** The platform's error code, such as {@code RESOURCE_NOT_FOUND}. */
    public @Nullable String code() {
        return this.error.code();
    }

    /** Path of the GraphQL field that failed. */
    public @Nullable String path() {
        return this.error.path();
    }

    /** The platform's id of the request, worth quoting to its support. */
    public @Nullable String requestId() {
        return this.error.requestId();
    }

    /** The platform's own text. */
    public String serverMessage() {
        return this.error.message();
    }
}
