package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/** Labelbox responded with an error. */
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

    /** Return the name of the operation that failed, such as {@code GetProject}. */
    public String operation() {
        return this.error.operation();
    }

    /** Return the HTTP status of the response, or 0 if the error was detected before a request. */
    public int status() {
        return this.error.status();
    }

    /** Return Labelbox's error code, such as {@code RESOURCE_NOT_FOUND}, or null if there is none. */
    public @Nullable String code() {
        return this.error.code();
    }

    /** Return the path of the GraphQL field that failed, or null if there is none. */
    public @Nullable String path() {
        return this.error.path();
    }

    /** Return Labelbox's id of the request, or null if there is none. Include it in support requests. */
    public @Nullable String requestId() {
        return this.error.requestId();
    }

    /** Return Labelbox's own message. */
    public String serverMessage() {
        return this.error.message();
    }
}
