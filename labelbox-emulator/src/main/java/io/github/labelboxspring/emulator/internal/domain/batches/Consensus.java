package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.workflow.Lot;
import java.io.Serializable;

/**
 * The consensus settings of a batch. Whether a data row receives several labels is drawn for each data row
 * independently (inferred).
 *
 * @param coveragePercentage the share of data rows that receive several labels, from 0 to 1
 */
record Consensus(int numberOfLabels, double coveragePercentage) implements Serializable {

    int labelsOf(String batchId, String dataRowId) {
        return Lot.of(batchId, dataRowId) < this.coveragePercentage ? this.numberOfLabels : 1;
    }
}
