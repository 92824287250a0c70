package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.internal.operation.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item to be labeled.
 *
 * @param id id, 25 characters
 * @param globalKey user-defined key, unique in the organization
 * @param externalId user-defined name, not necessarily unique
 * @param rowData a URL, or the text or JSON itself
 * @param mediaAttributes such as {@code mimeType}, {@code width} and {@code height}; empty until the row is processed
 * @param metadataFields metadata values
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record DataRow(
        String id,
        @Nullable String globalKey,
        @Nullable String externalId,
        @Nullable Object rowData,
        @Nullable Map<String, Object> mediaAttributes,
        @Nullable List<MetadataField> metadataFields,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<DataRow, String> ID = Field.id("id");

    public static final Field<DataRow, String> EXTERNAL_ID = Field.text("externalId");

    public static final Field<DataRow, String> GLOBAL_KEY = Field.text("globalKey");

    public static final Field<DataRow, String> ROW_DATA = Field.text("rowData");

    public static final Field<DataRow, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<DataRow, Instant> UPDATED_AT = Field.time("updatedAt");

    /** Omits the URL's query, which may contain a signature. */
    @Override
    public String toString() {
        return "DataRow[id=" + this.id + ", globalKey=" + this.globalKey + ", externalId=" + this.externalId
                + ", rowData=" + Urls.shown(this.rowData) + ", mediaAttributes=" + this.mediaAttributes
                + ", metadataFields=" + this.metadataFields + ", createdAt=" + this.createdAt + ", updatedAt="
                + this.updatedAt + "]";
    }

    /**
     * A metadata value of a data row.
     *
     * @param schemaId id of the metadata field
     * @param name its name
     * @param kind its kind, such as {@code CustomMetadataString}
     * @param value the value; for an enum, the name of its option
     */
    public record MetadataField(
            String schemaId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Object value) {}
}
