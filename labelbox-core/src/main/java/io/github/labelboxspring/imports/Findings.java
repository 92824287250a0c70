package io.github.labelboxspring.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of annotations, by line. */
final class Findings {

    private static final int SHOWN = 10;

    private final List<Finding> shown = new ArrayList<>();

    private long count;

    void add(long line, String what) {
        this.count++;
        if (this.shown.size() < SHOWN) {
            this.shown.add(new Finding(line, what));
        }
    }

    /** @throws IllegalArgumentException if there are any problems */
    void throwIfAny() {
        if (this.count == 0) {
            return;
        }
        String more = this.count > SHOWN ? "; and " + (this.count - SHOWN) + " more" : "";
        throw new IllegalArgumentException(this.shown.stream()
                .sorted(Comparator.comparingLong(Finding::line))
                .map(finding -> "line " + finding.line() + " " + finding.what())
                .collect(
                        Collectors.joining("; ", "Nothing was imported, because the annotations are invalid: ", more)));
    }

    private record Finding(long line, String what) {}
}
