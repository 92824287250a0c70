package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data row to be made. The names of its JSON are those of the upload format (documentation, "Import data").
 *
 * @param rowData an https URL, the text or the JSON object itself, or a {@link Path} of a file that is uploaded first
 * @param globalKey a key of your own, unique in the organization, up to {@value #MAX_GLOBAL_KEY} characters
 * @param externalId a name of your own, need not be unique
 * @param mediaType such as {@code IMAGE}; the platform finds out if it is null
 * @param metadata metadata values
 * @param attachments what is shown beside it
 * @param embeddings its vectors of custom embeddings
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewDataRow(
        @JsonProperty("row_data") Object rowData,
        @JsonProperty("global_key") @Nullable String globalKey,
        @JsonProperty("external_id") @Nullable String externalId,
        @JsonProperty("media_type") @Nullable String mediaType,
        @JsonIgnore List<MetadataValue> metadata,
        @JsonProperty("attachments") List<Attachment> attachments,
        @JsonProperty("embeddings") List<RowEmbedding> embeddings) {

    /** Longest global key (documentation, "Limits"). */
    public static final int MAX_GLOBAL_KEY = 200;

    public NewDataRow {
        checkRowData(rowData);
        if (globalKey != null && (globalKey.isBlank() || globalKey.length() > MAX_GLOBAL_KEY)) {
            throw new IllegalArgumentException("A global key has 1 to " + MAX_GLOBAL_KEY + " characters, this one has "
                    + globalKey.length() + ": " + globalKey);
        }
        if (externalId != null && externalId.isBlank()) {
            throw new IllegalArgumentException("The external id of a data row must not be blank: leave it out");
        }
        metadata = List.copyOf(metadata);
        attachments = List.copyOf(attachments);
        embeddings = List.copyOf(embeddings);
    }

    /** A data row of a URL, a text, a JSON object or the {@link Path} of a file. */
    public static NewDataRow of(Object rowData) {
        return new NewDataRow(rowData, null, null, null, List.of(), List.of(), List.of());
    }

    /**
     * A data row of a file, which is uploaded before the data row is made. Its external id is the path as it is given
     * here, like the official SDK's, unless another one is set.
     *
     * @param file a readable file of at most {@value io.github.labelboxspring.files.FileOperations#MAX_BYTES} bytes; it is
     *     looked at when the upload reads the row
     */
    public static NewDataRow ofFile(Path file) {
        return of(file).externalId(file.toString());
    }

    static void checkRowData(Object rowData) {
        if (rowData instanceof String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A data row needs row data: a URL, a text or a JSON object");
            }
            if (text.startsWith("s3:/")) {
                throw new IllegalArgumentException("Row data must be an https URL, not " + text
                        + ": give the object's https URL and let an IAM integration read it");
            }
        }
    }

    NewDataRow rowData(Object rowData) {
        return new NewDataRow(
                rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    public NewDataRow globalKey(String globalKey) {
        return new NewDataRow(
                this.rowData,
                globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    public NewDataRow externalId(String externalId) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    public NewDataRow mediaType(String mediaType) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    /** With one more metadata value. */
    public NewDataRow metadata(MetadataValue value) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                appended(this.metadata, value),
                this.attachments,
                this.embeddings);
    }

    @JsonProperty("metadata_fields")
    List<MetadataValue.Entry> metadataEntries() {
        return this.metadata.stream().flatMap(value -> value.entries().stream()).toList();
    }

    /** With one more attachment. */
    public NewDataRow attachment(Attachment attachment) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                appended(this.attachments, attachment),
                this.embeddings);
    }

    /** With a vector of one more custom embedding. */
    public NewDataRow embedding(RowEmbedding embedding) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                appended(this.embeddings, embedding));
    }

    private static <T> List<T> appended(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
