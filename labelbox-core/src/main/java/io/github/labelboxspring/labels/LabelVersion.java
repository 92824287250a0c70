package io.github.labelboxspring.labels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label as it was at one hand-off. Versions are never changed or deleted; drafts make none, and there are none from
 * before the platform was asked to record them for the project.
 *
 * @param id its id
 * @param labelId the label
 * @param dataRowId the data row that was labeled
 * @param projectId the project
 * @param action the hand-off
 * @param createdAt when it was
 * @param createdById who did it: the labeler or the reviewer
 * @param stage the step of the workflow that the data row was in; null if it was done
 * @param annotationCount how many objects and top-level classifications it had
 * @param label its annotations, JSON as text; null if they were not asked for
 */
public record LabelVersion(
        String id,
        String labelId,
        String dataRowId,
        String projectId,
        LabelVersionAction action,
        Instant createdAt,
        String createdById,
        @Nullable Stage stage,
        int annotationCount,
        @Nullable String label) {

    /**
     * A step of a workflow, as it was then.
     *
     * @param taskQueueId id of its task queue
     * @param name its name
     * @param type its type, such as {@code MANUAL_REVIEW_QUEUE}
     */
    public record Stage(
            String taskQueueId,
            @Nullable String name,
            @Nullable String type) {}
}
