package io.github.labelboxspring.workflows;

import java.util.Arrays;

/** What a filter of a logic node looks at. Answers to the official SDK's {@code FilterField}. */
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
    /** One that this client does not know; such a filter is kept and saved as it is. */
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

    /** Its name in the API, such as {@code CreatedBy}; empty for {@link #UNKNOWN}. */
    public String wireName() {
        return this.wireName;
    }
}
