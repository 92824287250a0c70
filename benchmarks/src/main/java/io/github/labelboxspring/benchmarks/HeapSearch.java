package io.github.labelboxspring.benchmarks;

import java.util.List;
import java.util.function.IntPredicate;

/** Finds the smallest heap that is enough, assuming that every larger one is enough, too. */
final class HeapSearch {

    private HeapSearch() {}

    /**
     * The smallest size that is enough, or infinity.
     *
     * @param sizes in ascending order
     * @param enough tries a size
     */
    static double smallest(List<Integer> sizes, IntPredicate enough) {
        int low = 0;
        int high = sizes.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (enough.test(sizes.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == sizes.size() ? Double.POSITIVE_INFINITY : sizes.get(low);
    }
}
