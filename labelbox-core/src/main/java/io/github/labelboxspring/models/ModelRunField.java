package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Criteria;

/** Fields by which the runs of a model can be listed. */
public enum ModelRunField implements Criteria.Field {
    ID("id", "ID"),
    NAME("name", "String"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    ModelRunField(String wireName, String wireType) {
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
