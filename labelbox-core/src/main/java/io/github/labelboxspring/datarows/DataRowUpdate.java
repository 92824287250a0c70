package io.github.labelboxspring.datarows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different about a data row; what is null stays as it is.
 *
 * @param rowData an https URL, the text or the JSON object itself, or a {@link java.nio.file.Path} of a file that is
 *     uploaded first
 * @param globalKey a key of your own, unique in the organization, up to {@value NewDataRow#MAX_GLOBAL_KEY} characters
 * @param externalId a name of your own, need not be unique
 */
public record DataRowUpdate(
        @Nullable Object rowData,
        @Nullable String globalKey,
        @Nullable String externalId) {

    static final DataRowUpdate NOTHING = new DataRowUpdate(null, null, null);

    public DataRowUpdate {
        if (rowData != null) {
            NewDataRow.checkRowData(rowData);
        }
        if (externalId != null && externalId.isBlank()) {
            throw new IllegalArgumentException("The external id of a data row cannot become blank");
        }
        if (globalKey != null) {
            globalKey = DataRowKey.globalKey(globalKey).value();
        }
    }

    /** With other content. */
    public static DataRowUpdate rowData(Object rowData) {
        return NOTHING.withRowData(rowData);
    }

    /** With another global key. */
    public static DataRowUpdate globalKey(String globalKey) {
        return NOTHING.withGlobalKey(globalKey);
    }

    /** With another external id. */
    public static DataRowUpdate externalId(String externalId) {
        return NOTHING.withExternalId(externalId);
    }

    public DataRowUpdate withRowData(Object rowData) {
        return new DataRowUpdate(rowData, this.globalKey, this.externalId);
    }

    public DataRowUpdate withGlobalKey(String globalKey) {
        return new DataRowUpdate(this.rowData, globalKey, this.externalId);
    }

    public DataRowUpdate withExternalId(String externalId) {
        return new DataRowUpdate(this.rowData, this.globalKey, externalId);
    }

    /** What was set, by names of the API that are in camel or snake case. */
    Map<String, Object> fields(String rowDataName, String globalKeyName, String externalIdName) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putIfSet(fields, rowDataName, this.rowData);
        putIfSet(fields, globalKeyName, this.globalKey);
        putIfSet(fields, externalIdName, this.externalId);
        return fields;
    }

    private static void putIfSet(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
