package io.github.labelboxspring.datarows;

import java.util.List;

/**
 * An item of a bulk upsert: a data row to create or to update.
 *
 * <p>Corresponds to the items of {@code Dataset.upsert_data_rows} in the official SDK, with and without {@code key}.
 */
public sealed interface DataRowChange {

    /** Return a change that creates a data row. */
    static Creation create(NewDataRow row) {
        return new Creation(row);
    }

    /**
     * Return a change that updates the data row with the given key. If it does not exist, Labelbox rejects this item and
     * processes the others.
     *
     * @throws IllegalArgumentException if the update changes nothing
     */
    static Change update(DataRowKey key, DataRowUpdate update) {
        return new Change(key, update, List.of(), List.of(), List.of());
    }

    /** Return a change that sets a metadata value of the data row with the given key. */
    static Change update(DataRowKey key, MetadataValue value) {
        return new Change(key, DataRowUpdate.NOTHING, List.of(value), List.of(), List.of());
    }

    /** Return a change that sets an attachment of the data row with the given key, see {@link Change#withAttachment}. */
    static Change update(DataRowKey key, Attachment attachment) {
        return new Change(key, DataRowUpdate.NOTHING, List.of(), List.of(attachment), List.of());
    }

    /** See {@link #create}. */
    record Creation(NewDataRow row) implements DataRowChange {}

    /**
     * See {@link #update(DataRowKey, DataRowUpdate)}.
     *
     * @param key identifies the data row
     * @param update changes to the data row's own fields
     * @param metadata metadata values to set
     * @param attachments attachments that replace the existing ones; empty to keep those
     * @param embeddings vectors of custom embeddings to set
     */
    record Change(
            DataRowKey key,
            DataRowUpdate update,
            List<MetadataValue> metadata,
            List<Attachment> attachments,
            List<RowEmbedding> embeddings)
            implements DataRowChange {

        public Change {
            metadata = List.copyOf(metadata);
            attachments = List.copyOf(attachments);
            embeddings = List.copyOf(embeddings);
            if (update.equals(DataRowUpdate.NOTHING)
                    && metadata.isEmpty()
                    && attachments.isEmpty()
                    && embeddings.isEmpty()) {
                throw new IllegalArgumentException("There are no changes for data row " + key.value());
            }
        }

        /**
         * Return this change with one more metadata value. Values of other metadata fields are left unchanged
         * (inferred).
         */
        public Change withMetadata(MetadataValue value) {
            return new Change(
                    this.key,
                    this.update,
                    NewDataRow.appended(this.metadata, value),
                    this.attachments,
                    this.embeddings);
        }

        /**
         * Return this change with one more attachment. The attachments of a change replace the existing ones
         * (inferred).
         */
        public Change withAttachment(Attachment attachment) {
            return new Change(
                    this.key,
                    this.update,
                    this.metadata,
                    NewDataRow.appended(this.attachments, attachment),
                    this.embeddings);
        }

        /** Return this change with the vector of one more custom embedding. */
        public Change withEmbedding(RowEmbedding embedding) {
            return new Change(
                    this.key,
                    this.update,
                    this.metadata,
                    this.attachments,
                    NewDataRow.appended(this.embeddings, embedding));
        }
    }
}
