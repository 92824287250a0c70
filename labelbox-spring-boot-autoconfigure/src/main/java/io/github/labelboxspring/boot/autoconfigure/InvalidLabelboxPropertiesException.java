package io.github.labelboxspring.boot.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Properties have values that a Labelbox client cannot work with. */
public final class InvalidLabelboxPropertiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidLabelboxPropertiesException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")), cause);
        this.problems = List.copyOf(problems);
    }

    /** Return what is wrong, one element for each property. */
    List<Problem> problems() {
        return this.problems;
    }

    /**
     * One property.
     *
     * @param property full name
     * @param value what it is set to, null if that must not be shown
     * @param reason why the value cannot be used, as a sentence
     * @param action what to do, as a sentence
     */
    record Problem(String property, @Nullable Object value, String reason, String action) {

        @Override
        public String toString() {
            return this.property + (this.value == null ? "" : "=" + this.value) + ": " + this.reason + " "
                    + this.action;
        }
    }
}
