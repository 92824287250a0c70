package io.github.labelboxspring.datarows;

import io.github.labelboxspring.ontologies.MediaType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data row to be created.
 *
 * <pre>{@code
 * NewDataRow.of("https://example.org/wren.jpg").withGlobalKey("wren").withMediaType(MediaType.IMAGE);
 * }</pre>
 *
 * @param rowData the content
 * @param globalKey user-defined key, unique in the organization, of 1 to {@value #MAX_GLOBAL_KEY} characters
 * @param externalId user-defined name, not necessarily unique
 * @param mediaType type of the content; if null, Labelbox detects it
 * @param metadata metadata values
 * @param attachments items displayed beside the content
 * @param embeddings vectors of custom embeddings
 * @see <a href="https://docs.labelbox.com/reference/import-image-data">Labelbox: import formats by media type</a>
 */
public record NewDataRow(
        RowData rowData,
        @Nullable String globalKey,
        @Nullable String externalId,
        @Nullable MediaType mediaType,
        List<MetadataValue> metadata,
        List<Attachment> attachments,
        List<RowEmbedding> embeddings) {

    /** The maximum length of a global key in characters (documentation, "Limits"). */
    public static final int MAX_GLOBAL_KEY = 200;

    /** @throws IllegalArgumentException if the global key or the external id is blank, or the global key is too long */
    public NewDataRow {
        if (globalKey != null) {
            globalKey = DataRowKey.globalKey(globalKey).value();
        }
        if (externalId != null && externalId.isBlank()) {
            throw new IllegalArgumentException("The external id of a data row must not be blank");
        }
        if (mediaType == MediaType.UNKNOWN) {
            throw new IllegalArgumentException(
                    "The media type UNKNOWN cannot be sent. Omit the media type, so that Labelbox detects it");
        }
        metadata = List.copyOf(metadata);
        attachments = List.copyOf(attachments);
        embeddings = List.copyOf(embeddings);
    }

    /** Return a data row with the given content. */
    public static NewDataRow of(RowData rowData) {
        return new NewDataRow(rowData, null, null, null, List.of(), List.of(), List.of());
    }

    /** Return a data row for the asset at a URL, see {@link RowData#url(String)}. */
    public static NewDataRow of(String url) {
        return of(RowData.url(url));
    }

    /** Return a data row for the asset at a URL, see {@link RowData#url(String)}. */
    public static NewDataRow of(URI url) {
        return of(RowData.url(url));
    }

    /** Return a data row for a text, see {@link RowData#text}. */
    public static NewDataRow ofText(String text) {
        return of(RowData.text(text));
    }

    /** Return a data row for a JSON object such as a conversation, see {@link RowData#json}. */
    public static NewDataRow ofJson(Map<String, ?> json) {
        return of(RowData.json(json));
    }

    /**
     * Return a data row for a file, which is uploaded before the data row is created, see {@link RowData#file}. Its
     * external id is the given path, as in the official SDK, unless you set another one.
     */
    public static NewDataRow ofFile(Path file) {
        return of(RowData.file(file)).withExternalId(file.toString());
    }

    public NewDataRow withGlobalKey(String globalKey) {
        return new NewDataRow(
                this.rowData,
                globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    public NewDataRow withExternalId(String externalId) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    /** Return this data row with a media type. Labelbox validates the content against it. */
    public NewDataRow withMediaType(MediaType mediaType) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                mediaType,
                this.metadata,
                this.attachments,
                this.embeddings);
    }

    /** Return this data row with one more metadata value. */
    public NewDataRow withMetadata(MetadataValue value) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                appended(this.metadata, value),
                this.attachments,
                this.embeddings);
    }

    /** Return this data row with one more attachment. */
    public NewDataRow withAttachment(Attachment attachment) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                appended(this.attachments, attachment),
                this.embeddings);
    }

    /** Return this data row with the vector of one more custom embedding. */
    public NewDataRow withEmbedding(RowEmbedding embedding) {
        return new NewDataRow(
                this.rowData,
                this.globalKey,
                this.externalId,
                this.mediaType,
                this.metadata,
                this.attachments,
                appended(this.embeddings, embedding));
    }

    static <T> List<T> appended(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
