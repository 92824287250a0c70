package io.github.labelboxspring.sample.model;

import java.util.Arrays;

/** A nearest-centroid classifier, which assigns a picture to the digit whose mean picture is nearest to it. */
public final class NearestCentroid {

    /** The number of classes, one for each digit. */
    public static final int CLASSES = 10;

    private final double[][] sums;

    private final int[] counts;

    private NearestCentroid(double[][] sums, int[] counts) {
        this.sums = sums;
        this.counts = counts;
    }

    /**
     * A prediction of the model.
     *
     * @param value the predicted digit
     * @param sureness how much nearer it is than the second nearest, from 0 to 1; 0 if only one class is known
     */
    public record Reading(int value, double sureness) {}

    /** Learns the mean picture of each class. */
    public static final class Trainer {

        private final double[][] sums;

        private final int[] counts = new int[CLASSES];

        /** @param pixels the number of pixels of each picture */
        public Trainer(int pixels) {
            this.sums = new double[CLASSES][pixels];
        }

        public void learn(byte[] pixels, int value) {
            this.counts[value]++;
            for (int at = 0; at < pixels.length; at++) {
                this.sums[value][at] += pixels[at];
            }
        }

        /**
         * Return the model.
         *
         * @throws IllegalStateException if no picture was learned
         */
        public NearestCentroid model() {
            if (Arrays.stream(this.counts).sum() == 0) {
                throw new IllegalStateException("There is no labelled picture to learn from");
            }
            return new NearestCentroid(this.sums, this.counts);
        }
    }

    /** Return the nearest of the learned classes. If two are equally near, the smaller digit is returned. */
    public Reading read(byte[] pixels) {
        int nearest = -1;
        double first = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int value = 0; value < CLASSES; value++) {
            if (this.counts[value] > 0) {
                double distance = distance(pixels, value);
                if (distance < first) {
                    second = first;
                    first = distance;
                    nearest = value;
                } else {
                    second = Math.min(second, distance);
                }
            }
        }
        return new Reading(nearest, sureness(first, second));
    }

    private static double sureness(double first, double second) {
        return second == Double.POSITIVE_INFINITY || second == 0 ? 0 : 1 - Math.sqrt(first / second);
    }

    private double distance(byte[] pixels, int value) {
        double sum = 0;
        for (int at = 0; at < pixels.length; at++) {
            double difference = pixels[at] - this.sums[value][at] / this.counts[value];
            sum += difference * difference;
        }
        return sum;
    }
}
