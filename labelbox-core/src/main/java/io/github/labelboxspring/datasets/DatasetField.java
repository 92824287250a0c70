package io.github.labelboxspring.datasets;

import io.github.labelboxspring.call.Criteria;

/** Fields by which datasets can be listed. */
public enum DatasetField implements Criteria.Field {
    ID("id", "ID"),
    NAME("name", "String"),
    DESCRIPTION("description", "String"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    DatasetField(String wireName, String wireType) {
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
