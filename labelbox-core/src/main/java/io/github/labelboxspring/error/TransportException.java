package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/**
 * No response arrived because of a network failure, such as a refused connection, an unknown host, a timeout, a
 * connection reset or a rejected certificate. Also thrown if a file store sent something other than the file.
 */
public final class TransportException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    public TransportException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(
                mayHaveBeenApplied
                        ? message + ". The change may already have been applied. Check before retrying"
                        : message,
                cause,
                retryable,
                mayHaveBeenApplied);
    }
}
