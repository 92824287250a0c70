package io.github.labelboxspring.emulator.internal.domain.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of workflow nodes that can hold data rows. */
public enum NodeKind {
    LABELING("INITIAL_LABELING_QUEUE", "initial_labeling_task"),
    REVIEW("MANUAL_REVIEW_QUEUE", "review_task"),
    REWORK("MANUAL_REWORK_QUEUE", "initial_rework_task", "custom_rework_task"),
    DONE("DONE_QUEUE", "done");

    private final String queueType;
    private final List<String> definitions;

    NodeKind(String queueType, String... definitions) {
        this.queueType = queueType;
        this.definitions = List.of(definitions);
    }

    /** Return the kind of a graph's node; empty if data rows only pass through it. */
    static Optional<NodeKind> of(GraphNode node) {
        return Arrays.stream(values())
                .filter(kind -> kind.definitions.contains(node.definition()))
                .findFirst();
    }

    /** Return the name in the API. */
    public String queueType() {
        return this.queueType;
    }
}
