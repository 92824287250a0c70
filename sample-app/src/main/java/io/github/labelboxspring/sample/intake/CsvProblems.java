package io.github.labelboxspring.sample.intake;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a CSV file, of which only the first {@value #SHOWN} are reported in full. */
final class CsvProblems {

    static final int SHOWN = 50;

    private final List<String> shown = new ArrayList<>();

    private int all;

    void add(long line, String problem) {
        this.all++;
        if (this.shown.size() < SHOWN) {
            this.shown.add("Line " + line + ": " + problem);
        }
    }

    static InvalidCsvException one(long line, String problem) {
        return new InvalidCsvException(List.of("Line " + line + ": " + problem));
    }

    void throwIfAny() {
        if (this.all > this.shown.size()) {
            this.shown.add("… and " + (this.all - this.shown.size()) + " more problems");
        }
        if (this.all > 0) {
            throw new InvalidCsvException(this.shown);
        }
    }
}
