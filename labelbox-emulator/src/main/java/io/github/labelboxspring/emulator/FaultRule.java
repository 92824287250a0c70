package io.github.labelboxspring.emulator;

import java.util.Random;

/** A fault and the condition under which it affects a matching request. */
final class FaultRule {

    private final RequestMatch match;
    private final Fault fault;
    private final double probability;
    private final Random random;
    private int skips;
    private int left;

    FaultRule(RequestMatch match, Hits hits, Fault fault) {
        this.match = match;
        this.fault = fault;
        this.skips = hits.skip();
        this.left = hits.times();
        this.probability = hits.probability();
        this.random = new Random(hits.seed());
    }

    boolean matches(ReceivedRequest request) {
        return this.match.matches(request);
    }

    /** Return whether the rule affects the current matching request. Each call counts as one request. */
    boolean hits() {
        if (this.skips > 0) {
            this.skips--;
            return false;
        }
        return this.probability >= 1 || this.random.nextDouble() < this.probability;
    }

    /** Count one affected request. Return whether the rule is used up. */
    boolean use() {
        this.left--;
        return this.left <= 0;
    }

    Fault fault() {
        return this.fault;
    }

    /**
     * Selects the affected requests among the matching ones.
     *
     * @param skip number of matching requests that are not affected first
     * @param times maximum number of affected requests
     * @param probability probability that each further request is affected, from 0 to 1
     * @param seed seed of the random numbers
     */
    record Hits(int skip, int times, double probability, long seed) {}
}
