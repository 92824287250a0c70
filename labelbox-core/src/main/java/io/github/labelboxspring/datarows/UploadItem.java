package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.ontologies.MediaType;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of an uploaded chunk, in the format of the official SDK: the data row and the changes to it.
 *
 * @param file the file to upload for the row data, if there is one
 */
record UploadItem(
        Key id, Payload payload, @JsonIgnore @Nullable Path file) {

    static UploadItem of(String datasetId, DataRowChange change) {
        if (change instanceof DataRowChange.Creation creation) {
            return of(datasetId, creation.row());
        }
        DataRowChange.Change update = (DataRowChange.Change) change;
        return of(
                Key.of(update.key()),
                datasetId,
                update.update().rowData(),
                update.update().globalKey(),
                update.update().externalId(),
                null,
                update.metadata(),
                update.attachments(),
                update.embeddings());
    }

    static UploadItem of(String datasetId, NewDataRow row) {
        return of(
                Key.NEW,
                datasetId,
                row.rowData(),
                row.globalKey(),
                row.externalId(),
                row.mediaType(),
                row.metadata(),
                row.attachments(),
                row.embeddings());
    }

    private static UploadItem of(
            Key id,
            String datasetId,
            @Nullable RowData rowData,
            @Nullable String globalKey,
            @Nullable String externalId,
            @Nullable MediaType mediaType,
            List<MetadataValue> metadata,
            List<Attachment> attachments,
            List<RowEmbedding> embeddings) {
        return new UploadItem(
                id,
                new Payload(
                        datasetId,
                        json(rowData),
                        globalKey,
                        externalId,
                        mediaType,
                        metadata.stream()
                                .flatMap(value -> value.entries().stream())
                                .toList(),
                        attachments,
                        embeddings),
                rowData instanceof RowData.File onDisk ? onDisk.file() : null);
    }

    /** Return the row data as it is sent, or null for a file whose URL is not known yet. */
    static @Nullable Object json(@Nullable RowData rowData) {
        if (rowData instanceof RowData.Url url) {
            return url.url();
        }
        if (rowData instanceof RowData.Text text) {
            return text.text();
        }
        return rowData instanceof RowData.Json object ? object.json() : null;
    }

    /** Return the same item with the URL of its file. */
    UploadItem uploadedTo(String url) {
        return new UploadItem(
                this.id,
                new Payload(
                        this.payload.datasetId(),
                        url,
                        this.payload.globalKey(),
                        this.payload.externalId(),
                        this.payload.mediaType(),
                        this.payload.metadata(),
                        this.payload.attachments(),
                        this.payload.embeddings()),
                null);
    }

    /** Return what identifies the row in failures: its global key, external id, or the id of an existing data row. */
    @Nullable
    String name() {
        String key = this.payload.globalKey();
        if (key != null) {
            return key;
        }
        return this.id == Key.NEW ? this.payload.externalId() : this.id.value();
    }

    /** Identifies the data row. */
    record Key(String type, String value) {

        static final Key NEW = new Key("AUTO", "");

        private static final String BY_ID = "ID";

        private static Key of(DataRowKey key) {
            return new Key(key instanceof DataRowKey.Id ? BY_ID : "GKEY", key.value());
        }

        boolean byId() {
            return this.type.equals(BY_ID);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Payload(
            @JsonProperty("dataset_id") String datasetId,
            @JsonProperty("row_data") @Nullable Object rowData,
            @JsonProperty("global_key") @Nullable String globalKey,
            @JsonProperty("external_id") @Nullable String externalId,
            @JsonProperty("media_type") @Nullable MediaType mediaType,
            @JsonProperty("metadata_fields") List<MetadataValue.Entry> metadata,
            @JsonProperty("attachments") List<Attachment> attachments,
            @JsonProperty("embeddings") List<RowEmbedding> embeddings) {}
}
