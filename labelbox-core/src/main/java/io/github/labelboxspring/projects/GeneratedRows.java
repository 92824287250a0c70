package io.github.labelboxspring.projects;

/**
 * Data rows that the platform makes for a new project, which gets a batch of them.
 *
 * @param datasetNameOrId name of a new dataset, or id of an existing one
 * @param appendToExistingDataset whether it is an id
 * @param count how many
 */
public record GeneratedRows(String datasetNameOrId, boolean appendToExistingDataset, int count) {

    /** How many data rows are made where nobody says. */
    public static final int DEFAULT_COUNT = 100;

    /**
     * @throws IllegalArgumentException if the dataset is blank or the count is not positive
     */
    public GeneratedRows {
        if (datasetNameOrId.isBlank()) {
            throw new IllegalArgumentException("Name the new dataset of the data rows, or give the id of one");
        }
        if (count < 1) {
            throw new IllegalArgumentException("At least one data row must be made, was asked for " + count);
        }
    }

    public static GeneratedRows inNewDataset(String name, int count) {
        return new GeneratedRows(name, false, count);
    }

    public static GeneratedRows inDataset(String id, int count) {
        return new GeneratedRows(id, true, count);
    }
}
