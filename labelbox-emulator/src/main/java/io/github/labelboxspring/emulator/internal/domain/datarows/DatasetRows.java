package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data rows of one dataset, oldest first. Positions change when data rows are deleted and must not be stored. */
public final class DatasetRows implements Serializable {

    private final Dataset dataset;
    private final List<DataRow> rows = new ArrayList<>();

    DatasetRows(Dataset dataset) {
        this.dataset = dataset;
    }

    public int size() {
        return this.rows.size();
    }

    public DataRow get(int position) {
        return this.rows.get(position);
    }

    public Stream<DataRow> stream() {
        return this.rows.stream();
    }

    /** Return the number of data rows older than the one with this number: its position, even if it was deleted. */
    public int position(long number) {
        int low = 0;
        int high = this.rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (this.rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(DataRow row) {
        this.rows.add(row);
        this.dataset.rowCount(this.rows.size());
    }

    void forgetDeleted() {
        this.rows.removeIf(DataRow::deleted);
        this.dataset.rowCount(this.rows.size());
    }
}
