package io.github.labelboxspring.taskqueues;

import org.jspecify.annotations.Nullable;

/**
 * A step in the workflow of a project.
 *
 * @param id id
 * @param name its name, such as {@code Initial labeling task}
 * @param description what it is for
 * @param queueType its kind, such as {@code MANUAL_REVIEW_QUEUE}
 * @param dataRowCount data rows that are in it now
 */
public record TaskQueue(
        String id,
        String name,
        @Nullable String description,
        @Nullable String queueType,
        @Nullable Integer dataRowCount) {}
