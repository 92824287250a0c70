package io.github.labelboxspring.sample.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * The digits of one run of the job.
 *
 * @param run tells this run's global keys from those of other runs in the same workspace
 * @param training the digits that the model learns from
 * @param unseen the digits that it has to read
 */
public record DigitSet(String run, List<Digit> training, List<Digit> unseen) {

    /**
     * The first digits, cut in two.
     *
     * @param size how many there are to be
     * @param training how many of them the model learns from
     * @throws IllegalArgumentException if there are not so many, or either part would be empty
     */
    public static DigitSet of(String run, List<Digit> all, int size, int training) {
        if (size > all.size() || training < 1 || training >= size) {
            throw new IllegalArgumentException("There are " + all.size() + " digits: use at most these, was " + size
                    + ", and learn from at least one and less than all, was " + training);
        }
        List<Digit> digits = all.subList(0, size);
        return new DigitSet(run, digits.subList(0, training), digits.subList(training, digits.size()));
    }

    public List<Digit> all() {
        List<Digit> all = new ArrayList<>(this.training);
        all.addAll(this.unseen);
        return all;
    }

    public String globalKey(Digit digit) {
        return this.run + "-" + digit.name();
    }

    public List<String> globalKeys(List<Digit> digits) {
        return digits.stream().map(this::globalKey).toList();
    }
}
