package io.github.labelboxspring.sample.intake;

import java.util.List;

/** Thrown if a CSV file cannot be imported. */
public final class InvalidCsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidCsvException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Return the problems of the file for users, each with its line number. */
    public List<String> problems() {
        return this.problems;
    }
}
