package io.github.labelboxspring.emulator.internal.tenancy;

/** Thrown if a rule of the platform rejects a change. The message is returned to the caller. */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
