package io.github.labelboxspring.emulator.internal.domain.imports;

/**
 * Why one line of an annotation import is not taken. That a reason has a name and a message is public, the platform's
 * names are not: these are inferred.
 */
final class LineRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    LineRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return this.reason;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** The kinds of reasons. */
    enum Reason {
        InvalidDataRow,
        DuplicateUuid,
        UnknownFeature,
        InvalidAnswer,
        InvalidValue,
        InvalidRelationship
    }
}
