package io.github.labelboxspring.work;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a background task, which can be stored to wait for the task elsewhere.
 *
 * @param kind the kind of task, which determines how its state is requested
 * @param id the id of the task, or the name of an annotation import
 * @param parent the id of the project or model run of an annotation import, or of the batch that a task fills;
 *     otherwise null
 */
public record TaskRef(Kind kind, String id, @Nullable String parent) implements Serializable {

    public static TaskRef task(String id) {
        return new TaskRef(Kind.TASK, id, null);
    }

    /** Return the kind and the id, for messages. */
    @Override
    public String toString() {
        return this.kind + " " + this.id;
    }

    /** The kind of a task. */
    public enum Kind {
        /** A task of the platform's task list. */
        TASK,
        /** An import of ground-truth labels into a project. */
        LABEL_IMPORT,
        /** An import of model-assisted labeling predictions into a project. */
        MAL_IMPORT,
        /** An import of predictions into a model run. */
        MODEL_RUN_IMPORT,
        /** An import of a model run's predictions into a project. */
        MODEL_RUN_TO_PROJECT_IMPORT,
        /** A job that adds data rows to a model run. */
        MODEL_RUN_DATA_ROWS,
        /** A job that adds labels to a model run. */
        MODEL_RUN_LABELS,
        /** A job that assigns data rows of a model run to a split. */
        MODEL_RUN_SPLIT
    }
}
