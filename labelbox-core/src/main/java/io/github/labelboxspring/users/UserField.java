package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Criteria;

/** Fields by which users can be listed. */
public enum UserField implements Criteria.Field {
    ID("id", "ID"),
    EMAIL("email", "String"),
    NAME("name", "String"),
    NICKNAME("nickname", "String"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    UserField(String wireName, String wireType) {
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
