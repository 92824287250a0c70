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

    /** Cuts the digits in two. */
    public static DigitSet of(String run, List<Digit> digits, int training) {
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
