package io.github.labelboxspring.sample.intake;

import java.util.List;

/** A CSV file cannot be imported as it is. */
public final class InvalidCsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidCsvException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong with the file, each with the number of the line, for people. */
    public List<String> problems() {
        return this.problems;
    }
}
