package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer arrived: connection refused, name not found, timeout, reset, certificate refused. Or a file did not arrive, since
 * its store sent something else.
 */
public final class TransportException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    public TransportException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(
                mayHaveBeenApplied ? message + ". The change may have been applied. Check before retrying" : message,
                cause,
                retryable,
                mayHaveBeenApplied);
    }
}
