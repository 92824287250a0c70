package io.github.labelboxspring.sample.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The confusion matrix of the predictions of a round.
 *
 * @param rows one for each digit of a label, from 0
 */
record ConfusionMatrix(int round, List<Row> rows) {

    private static final int SHADES = 5;

    /** The digit of a label, with a cell for each predicted digit, from 0. */
    record Row(int label, List<Cell> cells) {}

    /**
     * The number of times that a digit was predicted for a label.
     *
     * @param shade from 0 (never) to 5 (as often as the most frequent of its kind, right or wrong)
     */
    record Cell(int predicted, int count, int shade, boolean right) {}

    static ConfusionMatrix of(int round, int[][] counts) {
        int mostRight = IntStream.range(0, counts.length)
                .map(at -> counts[at][at])
                .max()
                .orElse(0);
        int mostWrong = IntStream.range(0, counts.length)
                .flatMap(label -> IntStream.range(0, counts.length)
                        .filter(predicted -> predicted != label)
                        .map(predicted -> counts[label][predicted]))
                .max()
                .orElse(0);
        return new ConfusionMatrix(
                round,
                IntStream.range(0, counts.length)
                        .mapToObj(label -> row(label, counts[label], mostRight, mostWrong))
                        .toList());
    }

    private static Row row(int label, int[] counts, int mostRight, int mostWrong) {
        return new Row(
                label,
                IntStream.range(0, counts.length)
                        .mapToObj(predicted -> new Cell(
                                predicted,
                                counts[predicted],
                                shade(counts[predicted], predicted == label ? mostRight : mostWrong),
                                predicted == label))
                        .toList());
    }

    private static int shade(int count, int most) {
        return count == 0 ? 0 : Math.max(1, SHADES * count / most);
    }

    /** Return the number of predictions that were compared with a label. */
    public int total() {
        return this.rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::count)
                .sum();
    }
}
