package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One element of an uploaded chunk. */
record UploadItem(Key id, Payload payload) {

    static UploadItem create(String datasetId, NewDataRow row) {
        return new UploadItem(new Key("AUTO", ""), new Payload(row, datasetId));
    }

    record Key(String type, String value) {}

    record Payload(
            @JsonUnwrapped NewDataRow row,
            @JsonProperty("dataset_id") String datasetId) {}
}
