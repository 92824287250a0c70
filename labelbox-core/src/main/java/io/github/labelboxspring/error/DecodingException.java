package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/** The response is not what the operation expects: HTML, truncated JSON, an unexpected shape, or too large. */
public final class DecodingException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    public DecodingException(String message, @Nullable Throwable cause, boolean mayHaveBeenApplied) {
        this(message, cause, true, mayHaveBeenApplied);
    }

    private DecodingException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(message, cause, retryable, mayHaveBeenApplied);
    }

    /** Return the exception for a response that exceeds a limit of the client. Retrying does not help. */
    public static DecodingException tooLarge(String message, @Nullable Throwable cause, boolean mayHaveBeenApplied) {
        return new DecodingException(message, cause, false, mayHaveBeenApplied);
    }
}
