package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of an uploaded chunk.
 *
 * @param payload a {@link Creation}, or the fields to change by their names
 */
record UploadItem(Key id, Object payload) {

    private static final String ROW_DATA = "row_data";

    static UploadItem create(String datasetId, NewDataRow row) {
        return new UploadItem(new Key("AUTO", ""), new Creation(row, datasetId));
    }

    static UploadItem of(String datasetId, DataRowChange change) {
        if (change instanceof DataRowChange.Creation creation) {
            return create(datasetId, creation.row());
        }
        DataRowChange.Change update = (DataRowChange.Change) change;
        Map<String, Object> fields = update.update().fields(ROW_DATA, "global_key", "external_id");
        putUnlessEmpty(
                fields,
                "metadata_fields",
                update.metadata().stream()
                        .flatMap(value -> value.entries().stream())
                        .toList());
        putUnlessEmpty(fields, "attachments", update.attachments());
        putUnlessEmpty(fields, "embeddings", update.embeddings());
        fields.put("dataset_id", datasetId);
        return new UploadItem(
                new Key(
                        update.key() instanceof DataRowKey.Id ? Key.BY_ID : Key.BY_GLOBAL_KEY,
                        update.key().value()),
                fields);
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    /** The global key that the row is to have from now on. */
    @Nullable
    String globalKey() {
        return this.payload instanceof Creation made ? made.row().globalKey() : (String) field("global_key");
    }

    @Nullable
    String externalId() {
        return this.payload instanceof Creation made ? made.row().externalId() : (String) field("external_id");
    }

    @Nullable
    Object rowData() {
        return this.payload instanceof Creation made ? made.row().rowData() : field(ROW_DATA);
    }

    private @Nullable Object field(String name) {
        return ((Map<?, ?>) this.payload).get(name);
    }

    /** What the user calls it. */
    @Nullable
    String name() {
        String key = globalKey();
        if (key != null) {
            return key;
        }
        return this.id.value().isEmpty() ? externalId() : this.id.value();
    }

    /** The file to be uploaded in its place, if it is one. */
    @Nullable
    Path file() {
        return rowData() instanceof Path path ? path : null;
    }

    /** The same with the address of its file. */
    UploadItem uploadedTo(String url) {
        if (this.payload instanceof Creation made) {
            return new UploadItem(this.id, new Creation(made.row().rowData(url), made.datasetId()));
        }
        Map<Object, Object> fields = new LinkedHashMap<>((Map<?, ?>) this.payload);
        fields.put(ROW_DATA, url);
        return new UploadItem(this.id, fields);
    }

    record Key(String type, String value) {

        static final String BY_ID = "ID";

        static final String BY_GLOBAL_KEY = "GKEY";
    }

    record Creation(
            @JsonUnwrapped NewDataRow row,
            @JsonProperty("dataset_id") String datasetId) {}
}
