package io.github.labelboxspring.emulator.world.project;

/** The steps of the workflow that every project begins with. */
public enum QueueKind {
    LABELING("Initial labeling task", "INITIAL_LABELING_QUEUE"),
    REVIEW("Initial review task", "MANUAL_REVIEW_QUEUE"),
    REWORK("Rework (all rejected)", "MANUAL_REWORK_QUEUE"),
    DONE("Done", "DONE_QUEUE");

    private final String title;
    private final String queueType;

    QueueKind(String title, String queueType) {
        this.title = title;
        this.queueType = queueType;
    }

    public String title() {
        return this.title;
    }

    /** As the API calls it. */
    public String queueType() {
        return this.queueType;
    }
}
