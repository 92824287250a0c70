package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything the client throws once a request is under way. The same type is thrown by {@code execute()} and
 * signalled by {@code mono()}.
 *
 * <p>Bad input that can be seen before a request is an {@link IllegalArgumentException} instead.
 */
public class LabelboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private final boolean mayHaveBeenApplied;

    protected LabelboxException(
            String message, @Nullable Throwable cause, boolean retryable, boolean mayHaveBeenApplied) {
        super(message, cause);
        this.retryable = retryable;
        this.mayHaveBeenApplied = mayHaveBeenApplied;
    }

    protected LabelboxException(String message) {
        this(message, null, false, false);
    }

    /** Whether the same request may succeed later without any change. */
    public boolean retryable() {
        return this.retryable;
    }

    /**
     * Whether the platform may have carried out the change although no answer arrived. Look the object up, by name or
     * global key, before sending the request again.
     */
    public boolean mayHaveBeenApplied() {
        return this.mayHaveBeenApplied;
    }

    /**
     * Whether the API key may not do such a thing at all, so that the other parts of a bulk operation would fail in the
     * same way.
     */
    public boolean concernsTheKey() {
        return this instanceof AuthenticationException
                || this instanceof AccessDeniedException
                || this instanceof OperationNotAllowedException;
    }
}
