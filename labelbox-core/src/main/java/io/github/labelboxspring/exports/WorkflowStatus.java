package io.github.labelboxspring.exports;

/** The status of a data row in a project's workflow. */
public enum WorkflowStatus {
    /** Not in any queue yet. */
    TO_LABEL("ToLabel"),
    IN_REVIEW("InReview"),
    IN_REWORK("InRework"),
    DONE("Done");

    private final String wireName;

    WorkflowStatus(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return this.wireName;
    }
}
