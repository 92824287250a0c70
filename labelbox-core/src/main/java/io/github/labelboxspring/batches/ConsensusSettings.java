package io.github.labelboxspring.batches;

/**
 * How many data rows of a batch are labeled more than once. They cannot be changed later.
 *
 * @param numberOfLabels labels that each of those gets
 * @param coveragePercentage part of the data rows, 0 to 1
 */
public record ConsensusSettings(int numberOfLabels, double coveragePercentage) {

    /**
     * @throws IllegalArgumentException if the number is not positive or the part is not within 0 and 1
     */
    public ConsensusSettings {
        if (numberOfLabels < 1) {
            throw new IllegalArgumentException("Consensus needs a positive number of labels, was " + numberOfLabels);
        }
        if (!(coveragePercentage >= 0 && coveragePercentage <= 1)) {
            throw new IllegalArgumentException(
                    "The coverage of a consensus is a part between 0 and 1, was " + coveragePercentage);
        }
    }
}
