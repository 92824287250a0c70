package io.github.labelboxspring.emulator.internal.domain.imports;

/**
 * The reason why a line of an annotation import is refused. That a reason has a name and a message is public, but the
 * platform's names are not: the names of reasons are inferred.
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

    enum Reason {
        InvalidDataRow,
        DuplicateUuid,
        UnknownFeature,
        InvalidAnswer,
        InvalidValue,
        InvalidRelationship
    }
}
