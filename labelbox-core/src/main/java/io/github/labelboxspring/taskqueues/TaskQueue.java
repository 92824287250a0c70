package io.github.labelboxspring.taskqueues;

import org.jspecify.annotations.Nullable;

/**
 * A step in the workflow of a project.
 *
 * @param id the id
 * @param name the name, such as {@code Initial labeling task}
 * @param description the description
 * @param queueType the type, such as {@code MANUAL_REVIEW_QUEUE}
 * @param dataRowCount the number of data rows in the queue
 */
public record TaskQueue(
        String id,
        String name,
        @Nullable String description,
        @Nullable String queueType,
        @Nullable Integer dataRowCount) {}
