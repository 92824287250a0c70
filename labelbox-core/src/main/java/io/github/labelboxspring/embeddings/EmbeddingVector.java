package io.github.labelboxspring.embeddings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;

/**
 * The numbers of an embedding, in the precision of {@code double}. Two vectors are equal if their numbers are. In JSON a
 * vector is an array of numbers.
 *
 * <pre>{@code
 * EmbeddingVector vector = EmbeddingVector.of(0.25, -1.5, 3);
 * }</pre>
 *
 * @param values 1 to {@value #MAX_DIMENSIONS} finite numbers
 */
public record EmbeddingVector(@JsonValue double[] values) {

    /** The maximum number of dimensions of a custom embedding (documentation, "Limits"). */
    public static final int MAX_DIMENSIONS = 2_048;

    /** @throws IllegalArgumentException if there are no numbers or too many, or if one is infinite or NaN */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmbeddingVector(double[] values) {
        if (values.length == 0 || values.length > MAX_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "A vector must have 1 to " + MAX_DIMENSIONS + " numbers, but has " + values.length);
        }
        this.values = values.clone();
        for (int at = 0; at < this.values.length; at++) {
            if (!Double.isFinite(this.values[at])) {
                throw new IllegalArgumentException(
                        "A vector must have finite numbers, but number " + at + " is " + this.values[at]);
            }
        }
    }

    /** Return a vector of the given numbers. */
    public static EmbeddingVector of(double... values) {
        return new EmbeddingVector(values);
    }

    /** Return a vector of the given numbers, each widened to {@code double} without loss. */
    public static EmbeddingVector of(float[] values) {
        double[] widened = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            widened[at] = values[at];
        }
        return new EmbeddingVector(widened);
    }

    /** Return a vector of the given numbers, in their order. */
    public static EmbeddingVector of(Collection<? extends Number> values) {
        return new EmbeddingVector(
                values.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /** Return a copy of the numbers. */
    @Override
    public double[] values() {
        return this.values.clone();
    }

    /** Return the number of dimensions. */
    public int dims() {
        return this.values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmbeddingVector vector && Arrays.equals(this.values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(this.values);
    }

    /** Return the number of dimensions and the first numbers. */
    @Override
    public String toString() {
        int shown = Math.min(3, this.values.length);
        String first = Arrays.toString(Arrays.copyOf(this.values, shown));
        return "EmbeddingVector[dims=" + this.values.length + ", values="
                + (shown < this.values.length ? first.replace("]", ", …]") : first) + "]";
    }
}
