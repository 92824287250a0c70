package io.github.labelboxspring.datarows;

import java.util.List;

/**
 * One line of a bulk upsert: a data row to be made, or one to be changed.
 *
 * <p>Answers to the items of the official SDK's {@code Dataset.upsert_data_rows}, with and without {@code key}.
 */
public sealed interface DataRowChange {

    /** Makes a data row. */
    static Creation create(NewDataRow row) {
        return new Creation(row);
    }

    /**
     * Changes the data row that the key names. One that does not exist is refused by the platform, the others are kept.
     *
     * @throws IllegalArgumentException if the update changes nothing
     */
    static Change update(DataRowKey key, DataRowUpdate update) {
        return new Change(key, update, List.of(), List.of(), List.of());
    }

    /** Writes a metadata value to the data row that the key names. */
    static Change update(DataRowKey key, MetadataValue value) {
        return new Change(key, DataRowUpdate.NOTHING, List.of(value), List.of(), List.of());
    }

    /** Gives the data row that the key names an attachment, see {@link Change#withAttachment}. */
    static Change update(DataRowKey key, Attachment attachment) {
        return new Change(key, DataRowUpdate.NOTHING, List.of(), List.of(attachment), List.of());
    }

    /** See {@link #create}. */
    record Creation(NewDataRow row) implements DataRowChange {}

    /**
     * See {@link #update(DataRowKey, DataRowUpdate)}.
     *
     * @param key the data row
     * @param update what becomes different of the data row itself
     * @param metadata metadata to be written
     * @param attachments its attachments from now on, if there are any
     * @param embeddings its vectors of custom embeddings
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
                throw new IllegalArgumentException("Nothing is to be changed about data row " + key.value());
            }
        }

        /** With one more metadata value; the values of other fields stay (inferred). */
        public Change withMetadata(MetadataValue value) {
            return new Change(
                    this.key,
                    this.update,
                    NewDataRow.appended(this.metadata, value),
                    this.attachments,
                    this.embeddings);
        }

        /** With one more attachment; those that are named here take the place of those that it has (inferred). */
        public Change withAttachment(Attachment attachment) {
            return new Change(
                    this.key,
                    this.update,
                    this.metadata,
                    NewDataRow.appended(this.attachments, attachment),
                    this.embeddings);
        }

        /** With a vector of one more custom embedding. */
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
