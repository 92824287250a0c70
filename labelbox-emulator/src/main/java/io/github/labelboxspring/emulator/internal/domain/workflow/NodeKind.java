package io.github.labelboxspring.emulator.internal.domain.workflow;

/** What is done with data rows at a node of a workflow. */
public enum NodeKind {
    LABELING("Initial labeling task", "INITIAL_LABELING_QUEUE"),
    REVIEW("Initial review task", "MANUAL_REVIEW_QUEUE"),
    REWORK("Rework (all rejected)", "MANUAL_REWORK_QUEUE"),
    DONE("Done", "DONE_QUEUE");

    private final String title;
    private final String queueType;

    NodeKind(String title, String queueType) {
        this.title = title;
        this.queueType = queueType;
    }

    /** The name of the node of this kind that every project begins with. */
    String title() {
        return this.title;
    }

    /** As the API calls it. */
    String queueType() {
        return this.queueType;
    }
}
