package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/**
 * One element of an uploaded chunk.
 *
 * @param payload a {@link Creation}, or the fields to change by their names
 */
record UploadItem(Key id, Object payload) {

    static UploadItem create(String datasetId, NewDataRow row) {
        return new UploadItem(new Key("AUTO", ""), new Creation(row, datasetId));
    }

    static UploadItem of(String datasetId, DataRowChange change) {
        if (change instanceof DataRowChange.Creation creation) {
            return create(datasetId, creation.row());
        }
        DataRowChange.Change update = (DataRowChange.Change) change;
        Map<String, Object> fields = update.update().fields("row_data", "global_key", "external_id");
        fields.put("dataset_id", datasetId);
        return new UploadItem(
                new Key(
                        update.key() instanceof DataRowKey.Id ? "ID" : "GKEY",
                        update.key().value()),
                fields);
    }

    record Key(String type, String value) {}

    record Creation(
            @JsonUnwrapped NewDataRow row,
            @JsonProperty("dataset_id") String datasetId) {}
}
