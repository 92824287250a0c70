package io.github.labelboxspring.sample.digits;

import java.util.List;

/** A model as small as can be: a digit is the class whose mean picture is nearest to it. */
public final class NearestCentroid {

    private static final int CLASSES = 10;

    private final double[][] centroids = new double[CLASSES][Digit.SIDE * Digit.SIDE];

    private NearestCentroid() {}

    /**
     * Learns the mean picture of each class.
     *
     * @throws IllegalArgumentException if a class does not occur
     */
    public static NearestCentroid train(List<Digit> digits) {
        NearestCentroid model = new NearestCentroid();
        int[] counts = new int[CLASSES];
        for (Digit digit : digits) {
            counts[digit.value()]++;
            for (int at = 0; at < digit.pixels().length; at++) {
                model.centroids[digit.value()][at] += digit.pixels()[at];
            }
        }
        for (int value = 0; value < CLASSES; value++) {
            if (counts[value] == 0) {
                throw new IllegalArgumentException(
                        "No " + value + " is among the " + digits.size() + " digits to learn from: use more");
            }
            for (int at = 0; at < model.centroids[value].length; at++) {
                model.centroids[value][at] /= counts[value];
            }
        }
        return model;
    }

    /** The class that is nearest; of two equally near the smaller digit. */
    public int predict(Digit digit) {
        int nearest = 0;
        for (int value = 1; value < CLASSES; value++) {
            if (distance(digit, value) < distance(digit, nearest)) {
                nearest = value;
            }
        }
        return nearest;
    }

    private double distance(Digit digit, int value) {
        double sum = 0;
        for (int at = 0; at < digit.pixels().length; at++) {
            double difference = digit.pixels()[at] - this.centroids[value][at];
            sum += difference * difference;
        }
        return sum;
    }
}
