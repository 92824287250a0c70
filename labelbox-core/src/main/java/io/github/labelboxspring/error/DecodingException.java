package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/** An answer arrived, but it is not what this operation answers: HTML, cut-off JSON, another shape, or too large. */
public final class DecodingException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    public DecodingException(String message, @Nullable Throwable cause, boolean mayHaveBeenApplied) {
        super(message, cause, true, mayHaveBeenApplied);
    }
}
