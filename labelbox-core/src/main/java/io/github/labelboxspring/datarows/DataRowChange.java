package io.github.labelboxspring.datarows;

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
        return new Change(key, update);
    }

    /** See {@link #create}. */
    record Creation(NewDataRow row) implements DataRowChange {}

    /** See {@link #update}. */
    record Change(DataRowKey key, DataRowUpdate update) implements DataRowChange {

        public Change {
            if (update.rowData() == null && update.globalKey() == null && update.externalId() == null) {
                throw new IllegalArgumentException("Nothing is to be changed about data row " + key.value());
            }
        }
    }
}
