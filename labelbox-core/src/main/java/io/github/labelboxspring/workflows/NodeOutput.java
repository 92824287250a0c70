package io.github.labelboxspring.workflows;

import java.util.Arrays;
import java.util.Optional;

/** The output of a node at which an edge starts. Corresponds to {@code NodeOutput} in the official SDK. */
public enum NodeOutput {
    /** Data rows that pass the filters or reach the score; the same as {@link #APPROVED}. */
    IF("if"),
    /** All other data rows; the same as {@link #REJECTED}. */
    ELSE("else"),
    /** The only output of an initial node. */
    OUT("out");

    /** Data rows that a review approved. */
    public static final NodeOutput APPROVED = IF;

    /** Data rows that a review rejected. */
    public static final NodeOutput REJECTED = ELSE;

    private final String wireName;

    NodeOutput(String wireName) {
        this.wireName = wireName;
    }

    /** Return the API name of this output, such as {@code if}. */
    public String wireName() {
        return this.wireName;
    }

    static Optional<NodeOutput> of(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equals(wireName))
                .findFirst();
    }
}
