package io.github.labelboxspring.datarows;

/**
 * Identifies a data row by its id or by its global key.
 *
 * <p>Corresponds to {@code UniqueId} and {@code GlobalKey} in the official SDK.
 */
public sealed interface DataRowKey {

    /** Return a key that identifies a data row by its id. */
    static Id id(String id) {
        return new Id(id);
    }

    /** Return a key that identifies a data row by its global key. */
    static GlobalKey globalKey(String globalKey) {
        return new GlobalKey(globalKey);
    }

    /** Return the id or global key. */
    String value();

    /**
     * A data row identified by its id.
     *
     * @param value the id, 25 characters
     */
    record Id(String value) implements DataRowKey {

        public Id {
            if (value.isBlank()) {
                throw new IllegalArgumentException("The id of a data row must not be blank");
            }
        }
    }

    /**
     * A data row identified by its global key.
     *
     * @param value the global key, at most {@value NewDataRow#MAX_GLOBAL_KEY} characters
     */
    record GlobalKey(String value) implements DataRowKey {

        public GlobalKey {
            if (value.isBlank() || value.length() > NewDataRow.MAX_GLOBAL_KEY) {
                throw new IllegalArgumentException("A global key must have 1 to " + NewDataRow.MAX_GLOBAL_KEY
                        + " characters, but this one has " + value.length() + ": " + value);
            }
        }
    }
}
