package io.github.labelboxspring.emulator.internal.tenancy;

/** A rule of the platform forbids the change; the message is for the one who asked. */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
