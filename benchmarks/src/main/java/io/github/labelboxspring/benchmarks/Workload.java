package io.github.labelboxspring.benchmarks;

import java.io.IOException;

/** The work as one implementation does it. */
interface Workload {

    /**
     * Does the work once.
     *
     * @return how many units were done, for comparison with {@link Work#units}
     */
    long perform(Work work, int size) throws IOException;
}
