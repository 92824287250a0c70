package io.github.labelboxspring.emulator;

import java.util.Random;

/** A fault and which of the matching requests it hits. */
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

    /** Whether it hits the matching request that has come now. */
    boolean hits() {
        if (this.skips > 0) {
            this.skips--;
            return false;
        }
        return this.probability >= 1 || this.random.nextDouble() < this.probability;
    }

    /** Counts one hit; true when none is left. */
    boolean use() {
        this.left--;
        return this.left <= 0;
    }

    Fault fault() {
        return this.fault;
    }

    /**
     * Which matching requests are hit.
     *
     * @param skip so many are let through first
     * @param times so many are hit at most
     * @param probability of each of the others to be hit
     * @param seed of the numbers that decide it
     */
    record Hits(int skip, int times, double probability, long seed) {}
}
