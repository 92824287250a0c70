package io.github.labelboxspring.boot.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Properties of a Labelbox client have invalid values. */
public final class InvalidLabelboxPropertiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidLabelboxPropertiesException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")), cause);
        this.problems = List.copyOf(problems);
    }

    /** Return the problems, one for each property. */
    List<Problem> problems() {
        return this.problems;
    }

    /**
     * A problem with one property.
     *
     * @param property full name
     * @param value the value, null if it must not be shown
     * @param reason a sentence that explains why the value is invalid
     * @param action a sentence that says what to do
     */
    record Problem(String property, @Nullable Object value, String reason, String action) {

        @Override
        public String toString() {
            return this.property + (this.value == null ? "" : "=" + this.value) + ": " + this.reason + " "
                    + this.action;
        }
    }
}
