package io.github.labelboxspring.workflows;

import java.util.Arrays;

/** The field that a filter of a logic node examines. Corresponds to {@code FilterField} in the official SDK. */
public enum FilterField {
    LABELED_BY("CreatedBy"),
    ANNOTATION("Annotation"),
    LABELED_AT("LabeledAt"),
    SAMPLE("Sample"),
    CONSENSUS_AVERAGE("ConsensusAverage"),
    FEATURE_CONSENSUS_AVERAGE("FeatureConsensusAverage"),
    DATASET("Dataset"),
    ISSUE_CATEGORY("IssueCategory"),
    BATCH("Batch"),
    METADATA("Metadata"),
    MODEL_PREDICTION("ModelPrediction"),
    LABELING_TIME("LabelingTime"),
    REVIEW_TIME("ReviewTime"),
    NATURAL_LANGUAGE("NlSearch"),
    /** A field that this client version does not support. Such a filter is kept and saved unchanged. */
    UNKNOWN("");

    private final String wireName;

    FilterField(String wireName) {
        this.wireName = wireName;
    }

    static FilterField of(String wireName) {
        return Arrays.stream(values())
                .filter(field -> field != UNKNOWN && field.wireName.equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Return the API name of this field, such as {@code CreatedBy}; empty for {@link #UNKNOWN}. */
    public String wireName() {
        return this.wireName;
    }
}
