package io.github.labelboxspring.catalog;

import java.util.Map;

/** Where the labels come from that data rows bring into a project. */
public sealed interface LabelSource {

    /** Feature schema ids of the source to those of the project; ids that are not in it stay. */
    Map<String, String> featureSchemas();

    /** The annotations of a project. */
    static Annotations project(String projectId, Map<String, String> featureSchemas) {
        return new Annotations(projectId, featureSchemas);
    }

    /** The predictions of a model run. */
    static Predictions modelRun(String modelRunId, Map<String, String> featureSchemas) {
        return new Predictions(modelRunId, featureSchemas);
    }

    /**
     * The annotations of a project.
     *
     * @param projectId the project
     */
    record Annotations(String projectId, Map<String, String> featureSchemas) implements LabelSource {

        public Annotations {
            featureSchemas = Map.copyOf(featureSchemas);
        }
    }

    /**
     * The predictions of a model run.
     *
     * @param modelRunId the model run
     */
    record Predictions(String modelRunId, Map<String, String> featureSchemas) implements LabelSource {

        public Predictions {
            featureSchemas = Map.copyOf(featureSchemas);
        }
    }
}
