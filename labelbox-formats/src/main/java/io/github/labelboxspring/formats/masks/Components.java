package io.github.labelboxspring.formats.masks;

import java.util.Arrays;
import java.util.BitSet;

/** Finds pixels that are connected by their sides. */
final class Components {

    /** The indices of the first pixels of runs in rows. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];

    /** For each run, another run of the same component; itself for one of them. */
    private int[] parents = new int[16];

    private int runs;

    Components(BitSet pixels, int width) {
        int above = 0;
        for (int start = pixels.nextSetBit(0); start >= 0; start = pixels.nextSetBit(this.ends[this.runs - 1])) {
            add(start, Math.min(pixels.nextClearBit(start), (start / width + 1) * width));
            int run = this.runs - 1;
            while (this.ends[above] <= start - width) {
                above++;
            }
            for (int each = above; this.starts[each] < this.ends[run] - width; each++) {
                this.parents[root(each)] = root(run);
            }
        }
    }

    private void add(int start, int end) {
        if (this.runs == this.starts.length) {
            this.starts = Arrays.copyOf(this.starts, 2 * this.runs);
            this.ends = Arrays.copyOf(this.ends, 2 * this.runs);
            this.parents = Arrays.copyOf(this.parents, 2 * this.runs);
        }
        this.starts[this.runs] = start;
        this.ends[this.runs] = end;
        this.parents[this.runs] = this.runs;
        this.runs++;
    }

    private int root(int run) {
        int each = run;
        while (this.parents[each] != each) {
            this.parents[each] = this.parents[this.parents[each]];
            each = this.parents[each];
        }
        return each;
    }

    /** Return the number of the component of a pixel of the object. */
    int of(int pixel) {
        int found = Arrays.binarySearch(this.starts, 0, this.runs, pixel);
        return root(found >= 0 ? found : -found - 2);
    }
}
