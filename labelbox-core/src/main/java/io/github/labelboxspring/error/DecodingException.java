package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/** An answer arrived, but it is not what this operation answers: HTML, cut-off JSON, another shape, or too large. */
public final class DecodingException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    public DecodingException(String message, @Nullable Throwable cause, boolean mayHaveBeenApplied) {
        this(message, cause, true, mayHaveBeenApplied);
    }

    private DecodingException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(message, cause, retryable, mayHaveBeenApplied);
    }

    /** An answer beyond a limit of the client, which would be as large the next time. */
    public static DecodingException tooLarge(String message, @Nullable Throwable cause, boolean mayHaveBeenApplied) {
        return new DecodingException(message, cause, false, mayHaveBeenApplied);
    }
}
