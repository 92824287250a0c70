package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Criteria;

/** Fields by which the data rows of a dataset can be listed. */
public enum DataRowField implements Criteria.Field {
    ID("id", "ID"),
    EXTERNAL_ID("externalId", "String"),
    GLOBAL_KEY("globalKey", "String"),
    ROW_DATA("rowData", "String"),
    CREATED_AT("createdAt", "DateTime"),
    UPDATED_AT("updatedAt", "DateTime");

    private final String wireName;

    private final String wireType;

    DataRowField(String wireName, String wireType) {
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
