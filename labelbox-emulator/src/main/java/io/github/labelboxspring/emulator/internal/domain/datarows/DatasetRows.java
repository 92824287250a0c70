package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data rows of one dataset, oldest first; positions change when rows are deleted, so nobody may remember one. */
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

    /** How many rows are older than the one with this number: where it is, or where it was. */
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
