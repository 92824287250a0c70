package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Criteria;

/** Fields by which labels can be listed. */
public enum LabelField implements Criteria.Field {
    ID("id", "ID"),
    SECONDS_TO_LABEL("secondsToLabel", "Float"),
    AGREEMENT("agreement", "Float"),
    BENCHMARK_AGREEMENT("benchmarkAgreement", "Float"),
    IS_BENCHMARK_REFERENCE("isBenchmarkReference", "Boolean"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    LabelField(String wireName, String wireType) {
        this.wireName = wireName;
        this.wireType = wireType;
    }

    @Override
    public String wireName() {
        return this.wireName;
    }

    @Override
    public String wireType() {
        return this.wireType;
    }
}
