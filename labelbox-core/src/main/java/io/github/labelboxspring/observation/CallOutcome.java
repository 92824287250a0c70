package io.github.labelboxspring.observation;

import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TaskTimeoutException;

/**
 * How a call has ended, in the words that Spring uses for HTTP exchanges and a few more. The value of the key
 * {@code outcome}.
 */
public enum CallOutcome {
    /** The platform did what was asked. */
    SUCCESS,
    /** The platform has refused the request: the key, the permission, the input, or what it names. */
    CLIENT_ERROR,
    /** The platform has failed, or what it answered could not be read. */
    SERVER_ERROR,
    /** The platform has refused the request for its rate until the client gave up. */
    THROTTLED,
    /** The deadline of the operation was over. */
    TIMEOUT,
    /** The caller has ended the call, or did not read a file to its end. */
    CANCELLED,
    /** The call is under way, or has ended without an answer. */
    UNKNOWN;

    private static final int FIRST_SERVER_ERROR = 500;

    /** Return the outcome of a call that has failed. */
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
