package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataValue;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset to label. An organization may have a million of them, so this is not an {@code Entity} and its id is
 * computed.
 */
public final class DataRow implements Serializable {

    private final DataRowStore store;
    private final Dataset dataset;
    private final User createdBy;
    private final int number;
    private final long createdAt;
    private long updatedAt;
    private boolean deleted;
    private String rowData;
    private @Nullable String mediaType;
    private @Nullable String externalId;
    private @Nullable String globalKey;
    private List<Attachment> attachments = List.of();
    private List<MetadataValue> metadata = List.of();

    DataRow(DataRowStore store, Dataset dataset, User createdBy, int number, Instant now, String rowData) {
        this.store = store;
        this.dataset = dataset;
        this.createdBy = createdBy;
        this.number = number;
        this.createdAt = now.toEpochMilli();
        this.updatedAt = this.createdAt;
        this.rowData = rowData;
    }

    public String id() {
        return this.store.id(this.number);
    }

    /** Return the number of the data row, which increases with every data row of the organization. */
    public int number() {
        return this.number;
    }

    public Dataset dataset() {
        return this.dataset;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(this.createdAt);
    }

    public Instant updatedAt() {
        return Instant.ofEpochMilli(this.updatedAt);
    }

    public boolean deleted() {
        return this.deleted;
    }

    /** Return the content as uploaded: a URL, or inline text or JSON. */
    public String rowData() {
        return this.rowData;
    }

    /**
     * Return the content of the processed data row: the document's URL for a document with a text layer, otherwise the
     * row data.
     */
    public String source() {
        return AssetContent.source(this.rowData);
    }

    public void rowData(String content) {
        this.rowData = content;
    }

    /** Return the media type declared by the uploader; null if the content determines it. */
    public @Nullable String mediaType() {
        return this.mediaType;
    }

    public void mediaType(@Nullable String type) {
        this.mediaType = type;
    }

    public @Nullable String externalId() {
        return this.externalId;
    }

    void externalId(@Nullable String id) {
        this.externalId = id;
    }

    public @Nullable String globalKey() {
        return this.globalKey;
    }

    public List<Attachment> attachments() {
        return this.attachments;
    }

    public void attachments(List<Attachment> replacement) {
        this.attachments = List.copyOf(replacement);
    }

    public List<MetadataValue> metadata() {
        return this.metadata;
    }

    public void metadata(List<MetadataValue> replacement) {
        this.metadata = List.copyOf(replacement);
    }

    /** Return whether the processing time has passed since the creation. */
    public boolean processed(Instant now, Duration processing) {
        return !createdAt().plus(processing).isAfter(now);
    }

    /**
     * Return whether processing fails because the file is in a private bucket and the dataset has no integration. That
     * adding an integration later makes the file of a data row reachable is inferred.
     */
    public boolean unreachable() {
        return this.rowData.startsWith("gs://") && this.dataset.signer() == null;
    }

    public void touch(Instant now) {
        this.updatedAt = now.toEpochMilli();
    }

    void globalKey(@Nullable String key) {
        this.globalKey = key;
    }

    void delete() {
        this.deleted = true;
    }
}
