package io.github.labelboxspring.imports;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if typed labels do not match the ontology of the import. Nothing was sent. */
public class InvalidLabelsException extends IllegalArgumentException {

    /** The maximum number of problems that are listed; the others are only counted. */
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
                                + " found when comparing the labels with the ontology:\n  ",
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
