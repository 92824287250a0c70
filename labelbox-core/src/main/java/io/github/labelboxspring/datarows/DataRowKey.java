package io.github.labelboxspring.datarows;

/**
 * Names one data row in one of the two ways that the platform knows.
 *
 * <p>Answers to the official SDK's {@code UniqueId} and {@code GlobalKey}.
 */
public sealed interface DataRowKey {

    /** By the platform's id. */
    static Id id(String id) {
        return new Id(id);
    }

    /** By your own key. */
    static GlobalKey globalKey(String globalKey) {
        return new GlobalKey(globalKey);
    }

    /** The id or key. */
    String value();

    /**
     * A data row by the platform's id.
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
     * A data row by your own key.
     *
     * @param value the global key, at most {@value NewDataRow#MAX_GLOBAL_KEY} characters
     */
    record GlobalKey(String value) implements DataRowKey {

        public GlobalKey {
            if (value.isBlank() || value.length() > NewDataRow.MAX_GLOBAL_KEY) {
                throw new IllegalArgumentException("A global key has 1 to " + NewDataRow.MAX_GLOBAL_KEY
                        + " characters, this one has " + value.length() + ": " + value);
            }
        }
    }
}
