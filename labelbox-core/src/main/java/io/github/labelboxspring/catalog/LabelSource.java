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
        return new Predictions(modelRunId, featureSchemas, 0, 1);
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
     * @param minConfidence how sure the model must be at least, 0 to 1; 0 by default
     * @param maxConfidence how sure the model may be at most, 0 to 1; 1 by default
     */
    record Predictions(
            String modelRunId, Map<String, String> featureSchemas, double minConfidence, double maxConfidence)
            implements LabelSource {

        /** @throws IllegalArgumentException unless 0 ≤ {@code minConfidence} ≤ {@code maxConfidence} ≤ 1 */
        public Predictions {
            featureSchemas = Map.copyOf(featureSchemas);
            if (!(0 <= minConfidence && minConfidence <= maxConfidence && maxConfidence <= 1)) {
                throw new IllegalArgumentException("Confidence goes from 0 to 1, the smaller number first; was "
                        + minConfidence + " to " + maxConfidence);
            }
        }

        /** The same predictions where the model is sure so far. The official SDK cannot ask for them. */
        public Predictions withConfidence(double min, double max) {
            return new Predictions(this.modelRunId, this.featureSchemas, min, max);
        }
    }
}
