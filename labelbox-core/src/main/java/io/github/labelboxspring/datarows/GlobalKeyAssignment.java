package io.github.labelboxspring.datarows;

/**
 * A global key for a data row.
 *
 * @param dataRowId id of the data row
 * @param globalKey its global key, unique in the organization
 */
public record GlobalKeyAssignment(String dataRowId, String globalKey) {

    /** @throws IllegalArgumentException if either is blank */
    public GlobalKeyAssignment {
        if (dataRowId.isBlank() || globalKey.isBlank()) {
            throw new IllegalArgumentException(
                    "An assignment needs a data row id and a global key, not (" + dataRowId + ", " + globalKey + ")");
        }
    }
}
