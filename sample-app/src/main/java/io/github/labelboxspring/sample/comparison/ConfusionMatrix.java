package io.github.labelboxspring.sample.comparison;

import java.util.Locale;
import java.util.stream.IntStream;

/** How often each digit was taken for which. */
public final class ConfusionMatrix {

    private static final int CLASSES = 10;

    private final int[][] counts = new int[CLASSES][CLASSES];

    void add(int label, int prediction) {
        this.counts[label][prediction]++;
    }

    /** A row for each label, in it a column for each prediction. */
    public int[][] counts() {
        return IntStream.range(0, CLASSES)
                .mapToObj(row -> this.counts[row].clone())
                .toArray(int[][]::new);
    }

    /** Compared digits. */
    public int total() {
        return IntStream.range(0, CLASSES)
                .map(row -> IntStream.of(this.counts[row]).sum())
                .sum();
    }

    /** Digits for which prediction and label are the same. */
    public int right() {
        return IntStream.range(0, CLASSES).map(same -> this.counts[same][same]).sum();
    }

    /** The share of digits that were read right; NaN if there was none to read. */
    public double accuracy() {
        return (double) right() / total();
    }

    /** A table for people. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("label     read as 0    1    2    3    4    5    6    7    8    9\n");
        for (int label = 0; label < CLASSES; label++) {
            table.append("  ").append(label).append("           ");
            for (int prediction = 0; prediction < CLASSES; prediction++) {
                int count = this.counts[label][prediction];
                table.append(count == 0 ? "    ·" : String.format(Locale.ROOT, "%5d", count));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
