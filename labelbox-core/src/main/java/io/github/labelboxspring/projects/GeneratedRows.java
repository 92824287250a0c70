package io.github.labelboxspring.projects;

/**
 * Data rows that the platform generates for a new project and adds to it as a batch.
 *
 * @param datasetNameOrId the name of a new dataset, or the id of an existing one
 * @param appendToExistingDataset whether {@code datasetNameOrId} is an id
 * @param count the number of data rows
 */
public record GeneratedRows(String datasetNameOrId, boolean appendToExistingDataset, int count) {

    /** The default number of data rows. */
    public static final int DEFAULT_COUNT = 100;

    /**
     * @throws IllegalArgumentException if the dataset is blank or the count is not positive
     */
    public GeneratedRows {
        if (datasetNameOrId.isBlank()) {
            throw new IllegalArgumentException("Specify the name of a new dataset, or the id of an existing one");
        }
        if (count < 1) {
            throw new IllegalArgumentException("At least one data row must be generated, not " + count);
        }
    }

    public static GeneratedRows inNewDataset(String name, int count) {
        return new GeneratedRows(name, false, count);
    }

    public static GeneratedRows inDataset(String id, int count) {
        return new GeneratedRows(id, true, count);
    }
}
