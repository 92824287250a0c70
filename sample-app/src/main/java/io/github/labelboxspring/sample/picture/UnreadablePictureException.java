package io.github.labelboxspring.sample.picture;

import org.jspecify.annotations.Nullable;

/** Thrown if a picture cannot be read. The message states the reason for users. */
public final class UnreadablePictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadablePictureException(String message) {
        this(message, null);
    }

    public UnreadablePictureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
