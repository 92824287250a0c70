package io.github.labelboxspring.sample.picture;

import org.jspecify.annotations.Nullable;

/** A picture cannot be read; the message says why, for people. */
public final class UnreadablePictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadablePictureException(String message) {
        this(message, null);
    }

    public UnreadablePictureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
