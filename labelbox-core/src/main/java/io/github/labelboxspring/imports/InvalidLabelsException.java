package io.github.labelboxspring.imports;

import java.util.List;
import java.util.stream.Collectors;

/** Typed labels do not fit the ontology that they are imported for. Nothing was sent. */
public class InvalidLabelsException extends IllegalArgumentException {

    /** Problems that are listed; the others are counted. */
    public static final int MAX_PROBLEMS_LISTED = 1_000;

    private static final int SHOWN = 10;

    private static final long serialVersionUID = 1L;

    private final transient List<LabelProblem> problems;

    private final long count;

    InvalidLabelsException(List<LabelProblem> problems, long count) {
        super(problems.stream()
                .limit(SHOWN)
                .map(LabelProblem::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "Nothing was imported, " + count + " problem" + (count == 1 ? "" : "s")
                                + " of the labels with the ontology:\n  ",
                        count > SHOWN ? "\n  and " + (count - SHOWN) + " more" : "")));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** Return the first {@value #MAX_PROBLEMS_LISTED} problems, in the order of the labels. */
    public List<LabelProblem> problems() {
        return this.problems;
    }

    /** Return the number of all problems. */
    public long count() {
        return this.count;
    }
}
