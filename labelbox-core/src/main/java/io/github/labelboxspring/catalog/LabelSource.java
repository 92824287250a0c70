package io.github.labelboxspring.catalog;

import io.github.labelboxspring.internal.operation.Ids;
import java.util.Map;

/** The source of the labels with which data rows are sent to a project. */
public sealed interface LabelSource {

    /** Return feature schema ids of the project by those of the source. Ids without an entry are left unchanged. */
    Map<String, String> featureSchemas();

    /** Return the annotations of a project as the source. */
    static Annotations project(String projectId, Map<String, String> featureSchemas) {
        return new Annotations(projectId, featureSchemas);
    }

    /** Return the predictions of a model run as the source. */
    static Predictions modelRun(String modelRunId, Map<String, String> featureSchemas) {
        return new Predictions(modelRunId, featureSchemas, 0, 1);
    }

    private static Map<String, String> checked(Map<String, String> featureSchemas) {
        featureSchemas.forEach((from, to) -> {
            Ids.checked("A feature schema of the source", from);
            Ids.checked("The feature schema for " + from, to);
        });
        return Map.copyOf(featureSchemas);
    }

    /**
     * The annotations of a project.
     *
     * @param projectId id of the project
     */
    record Annotations(String projectId, Map<String, String> featureSchemas) implements LabelSource {

        /** @throws IllegalArgumentException if the id of a feature schema is blank */
        public Annotations {
            featureSchemas = checked(featureSchemas);
        }
    }

    /**
     * The predictions of a model run.
     *
     * @param modelRunId id of the model run
     * @param minConfidence the minimum confidence, 0 to 1; 0 by default
     * @param maxConfidence the maximum confidence, 0 to 1; 1 by default
     */
    record Predictions(
            String modelRunId, Map<String, String> featureSchemas, double minConfidence, double maxConfidence)
            implements LabelSource {

        /**
         * @throws IllegalArgumentException if the id of a feature schema is blank, or unless 0 ≤ {@code minConfidence} ≤ {@code maxConfidence} ≤ 1
         */
        public Predictions {
            featureSchemas = checked(featureSchemas);
            if (!(0 <= minConfidence && minConfidence <= maxConfidence && maxConfidence <= 1)) {
                throw new IllegalArgumentException("Confidences must be between 0 and 1, the smaller first, but were "
                        + minConfidence + " to " + maxConfidence);
            }
        }

        /** Return the predictions within a range of confidence. The official SDK does not support this. */
        public Predictions withConfidence(double min, double max) {
            return new Predictions(this.modelRunId, this.featureSchemas, min, max);
        }
    }
}
