package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Criteria;

/** Fields by which projects can be listed. */
public enum ProjectField implements Criteria.Field {
    ID("id", "ID"),
    NAME("name", "String"),
    DESCRIPTION("description", "String"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    ProjectField(String wireName, String wireType) {
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
