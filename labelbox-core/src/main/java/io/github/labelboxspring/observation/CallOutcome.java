package io.github.labelboxspring.observation;

import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TaskTimeoutException;

/**
 * The outcome of a call, using Spring's terms for HTTP exchanges and some more. The value of the key {@code outcome}.
 */
public enum CallOutcome {
    /** The platform fulfilled the request. */
    SUCCESS,
    /** The platform rejected the request: the API key, the permission, the input, or an object that it refers to. */
    CLIENT_ERROR,
    /** The platform failed, or its response could not be read. */
    SERVER_ERROR,
    /** The platform rejected the request because of its rate until the client gave up. */
    THROTTLED,
    /** The deadline of the operation was exceeded. */
    TIMEOUT,
    /** The caller cancelled the call, or did not read a file to its end. */
    CANCELLED,
    /** The call is in progress, or ended without a response. */
    UNKNOWN;

    private static final int FIRST_SERVER_ERROR = 500;

    /** Return the outcome of a failed call. */
    public static CallOutcome of(Throwable failure) {
        if (failure instanceof RateLimitedException) {
            return THROTTLED;
        }
        if (failure instanceof DeadlineExceededException || failure instanceof TaskTimeoutException) {
            return TIMEOUT;
        }
        if (failure instanceof ServerException || failure instanceof DecodingException) {
            return SERVER_ERROR;
        }
        if (failure instanceof LabelboxApiException answer) {
            return answer.status() < FIRST_SERVER_ERROR || answer.code() != null ? CLIENT_ERROR : SERVER_ERROR;
        }
        return failure instanceof OperationNotAllowedException ? CLIENT_ERROR : UNKNOWN;
    }
}
