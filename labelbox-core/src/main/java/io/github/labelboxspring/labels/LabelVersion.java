package io.github.labelboxspring.labels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label as it was when it was submitted, saved or reviewed. Versions are never changed or deleted. There are none of
 * drafts, and none from before recording was enabled for the project.
 *
 * @param id the id
 * @param labelId the id of the label
 * @param dataRowId the id of the labeled data row
 * @param projectId the id of the project
 * @param action the action that created the version
 * @param createdAt when the action took place
 * @param createdById the id of the user who took the action: the labeler or the reviewer
 * @param stage the workflow step in which the data row was; null if it was done
 * @param annotationCount the number of objects and top-level classifications
 * @param label the annotations, in the format of {@link Label#label()}; null if they were not requested
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
     * A workflow step as it was at the time of the action.
     *
     * @param taskQueueId the id of its task queue
     * @param name the name
     * @param type the type, such as {@code MANUAL_REVIEW_QUEUE}
     */
    public record Stage(
            String taskQueueId,
            @Nullable String name,
            @Nullable String type) {}
}
