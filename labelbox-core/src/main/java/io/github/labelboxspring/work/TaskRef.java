package io.github.labelboxspring.work;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names a background task, so that it can be stored and waited for elsewhere.
 *
 * @param kind how its state is asked for
 * @param id its id; of an annotation import, its name
 * @param parent id of the project or model run that an annotation import belongs to, or of the batch that a task fills;
 *     otherwise null
 */
public record TaskRef(Kind kind, String id, @Nullable String parent) implements Serializable {

    public static TaskRef task(String id) {
        return new TaskRef(Kind.TASK, id, null);
    }

    /** What a reference can name. */
    public enum Kind {
        /** A task of the platform's task list. */
        TASK,
        /** An import of ground-truth labels into a project. */
        LABEL_IMPORT,
        /** An import of model-assisted labelling predictions into a project. */
        MAL_IMPORT,
        /** An import of predictions into a model run. */
        MODEL_RUN_IMPORT,
        /** An import of a model run's predictions into a project. */
        MODEL_RUN_TO_PROJECT_IMPORT,
        /** A job that brings data rows into a model run. */
        MODEL_RUN_DATA_ROWS,
        /** A job that brings labels into a model run. */
        MODEL_RUN_LABELS,
        /** A job that says what data rows of a model run are for. */
        MODEL_RUN_SPLIT
    }
}
