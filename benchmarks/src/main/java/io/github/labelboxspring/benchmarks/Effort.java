package io.github.labelboxspring.benchmarks;

import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param quick whether sizes are so small that the figures mean nothing
 * @param rounds runs of each implementation
 * @param warmUps runs before those, where the JVM is to be warm
 * @param heaps sizes to try for the memory that is needed, in megabytes, ascending
 */
record Effort(boolean quick, int rounds, int warmUps, List<Integer> heaps) {

    static final Effort QUICK = new Effort(true, 1, 0, List.of(256));

    static final Effort FULL = new Effort(false, 5, 3, List.of(24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024));

    Effort withRounds(int number) {
        return new Effort(this.quick, number, this.warmUps, this.heaps);
    }

    /** Whether to find the memory that the scenario needs; a quick comparison does so once. */
    boolean findsMemory(Scenario scenario) {
        return this.quick ? scenario.cold() : scenario.memory();
    }

    int size(Scenario scenario) {
        return this.quick ? scenario.quickSize() : scenario.size();
    }
}
