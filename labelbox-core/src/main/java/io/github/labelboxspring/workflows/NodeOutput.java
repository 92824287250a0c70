package io.github.labelboxspring.workflows;

import java.util.Arrays;
import java.util.Optional;

/** Where an edge leaves a node. Answers to the official SDK's {@code NodeOutput}. */
public enum NodeOutput {
    /** Of data rows that the filters or the score let pass; the same as {@link #APPROVED}. */
    IF("if"),
    /** Of the others; the same as {@link #REJECTED}. */
    ELSE("else"),
    /** The only one of the initial nodes. */
    OUT("out");

    /** Of data rows that the review approved. */
    public static final NodeOutput APPROVED = IF;

    /** Of data rows that the review rejected. */
    public static final NodeOutput REJECTED = ELSE;

    private final String wireName;

    NodeOutput(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in the API, such as {@code if}. */
    public String wireName() {
        return this.wireName;
    }

    static Optional<NodeOutput> of(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equals(wireName))
                .findFirst();
    }
}
