package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.workflow.Lot;
import java.io.Serializable;

/**
 * How many labels data rows of a batch are to have. Which of them are to have several is drawn, each by itself (inferred).
 *
 * @param coveragePercentage the share of these data rows, from 0 to 1
 */
record Consensus(int numberOfLabels, double coveragePercentage) implements Serializable {

    int labelsOf(String batchId, String dataRowId) {
        return Lot.of(batchId, dataRowId) < this.coveragePercentage ? this.numberOfLabels : 1;
    }
}
