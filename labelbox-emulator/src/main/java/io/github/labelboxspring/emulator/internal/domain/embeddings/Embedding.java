package io.github.labelboxspring.emulator.internal.domain.embeddings;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A custom embedding and the vectors of the data rows that have one. */
public final class Embedding extends Entity {

    private final String name;
    private final int dims;
    private final Map<Integer, double[]> vectors = new HashMap<>();

    public Embedding(String id, Instant createdAt, String name, int dims) {
        super(id, createdAt);
        this.name = name;
        this.dims = dims;
    }

    public String name() {
        return this.name;
    }

    public int dims() {
        return this.dims;
    }

    public boolean custom() {
        return true;
    }

    /**
     * Return the numbers as a vector of this embedding.
     *
     * @throws RuleException if they are not numbers, or if their count differs from the number of dimensions
     */
    public double[] vector(List<?> numbers) {
        if (numbers.size() != this.dims) {
            throw new RuleException(
                    "Embedding " + this.name + " has " + this.dims + " dimensions, not " + numbers.size());
        }
        double[] vector = new double[this.dims];
        for (int i = 0; i < this.dims; i++) {
            if (!(numbers.get(i) instanceof Number number)) {
                throw new RuleException("A vector must hold numbers only");
            }
            vector[i] = number.doubleValue();
        }
        return vector;
    }

    /** Return the vectors by the number of the data row; changed only under the world's write lock. */
    public Map<Integer, double[]> vectors() {
        return this.vectors;
    }
}
