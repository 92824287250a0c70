package io.github.labelboxspring.datarows;

import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a data row. Null fields are left unchanged.
 *
 * @param rowData the new content
 * @param globalKey user-defined key, unique in the organization, of 1 to {@value NewDataRow#MAX_GLOBAL_KEY} characters
 * @param externalId user-defined name, not necessarily unique
 */
public record DataRowUpdate(
        @Nullable RowData rowData,
        @Nullable String globalKey,
        @Nullable String externalId) {

    static final DataRowUpdate NOTHING = new DataRowUpdate(null, null, null);

    /** @throws IllegalArgumentException if the global key or the external id is blank, or the global key is too long */
    public DataRowUpdate {
        if (externalId != null && externalId.isBlank()) {
            throw new IllegalArgumentException("The external id of a data row must not be blank");
        }
        if (globalKey != null) {
            globalKey = DataRowKey.globalKey(globalKey).value();
        }
    }

    /** Return an update that sets the content. */
    public static DataRowUpdate ofRowData(RowData rowData) {
        return NOTHING.withRowData(rowData);
    }

    /** Return an update that sets the global key. */
    public static DataRowUpdate ofGlobalKey(String globalKey) {
        return NOTHING.withGlobalKey(globalKey);
    }

    /** Return an update that sets the external id. */
    public static DataRowUpdate ofExternalId(String externalId) {
        return NOTHING.withExternalId(externalId);
    }

    public DataRowUpdate withRowData(RowData rowData) {
        return new DataRowUpdate(rowData, this.globalKey, this.externalId);
    }

    public DataRowUpdate withGlobalKey(String globalKey) {
        return new DataRowUpdate(this.rowData, globalKey, this.externalId);
    }

    public DataRowUpdate withExternalId(String externalId) {
        return new DataRowUpdate(this.rowData, this.globalKey, externalId);
    }
}
