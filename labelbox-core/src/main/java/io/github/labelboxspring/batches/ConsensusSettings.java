package io.github.labelboxspring.batches;

/**
 * Specifies how many data rows of a batch are labeled more than once. Cannot be changed later.
 *
 * @param numberOfLabels the number of labels of each of these data rows
 * @param coveragePercentage fraction of the data rows, 0 to 1
 */
public record ConsensusSettings(int numberOfLabels, double coveragePercentage) {

    /**
     * @throws IllegalArgumentException if the number is not positive or the fraction is not between 0 and 1
     */
    public ConsensusSettings {
        if (numberOfLabels < 1) {
            throw new IllegalArgumentException(
                    "The number of labels for consensus must be positive, but was " + numberOfLabels);
        }
        if (!(coveragePercentage >= 0 && coveragePercentage <= 1)) {
            throw new IllegalArgumentException(
                    "The coverage of consensus must be between 0 and 1, but was " + coveragePercentage);
        }
    }
}
