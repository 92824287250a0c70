package io.github.labelboxspring.datarows;

/**
 * Assigns a global key to a data row.
 *
 * @param dataRowId id of the data row
 * @param globalKey the global key to assign, unique in the organization
 */
public record GlobalKeyAssignment(String dataRowId, String globalKey) {

    /** @throws IllegalArgumentException if either is blank */
    public GlobalKeyAssignment {
        if (dataRowId.isBlank() || globalKey.isBlank()) {
            throw new IllegalArgumentException("An assignment requires a data row id and a global key, but has ("
                    + dataRowId + ", " + globalKey + ")");
        }
    }
}
