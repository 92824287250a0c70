package io.github.labelboxspring.datarows;

import java.util.Arrays;

/** Maps evenly distributed hashes to numbers without an object for each entry. */
final class LongToIntMap {

    /** Represents a missing value; cannot be used as a value. */
    static final int ABSENT = Integer.MIN_VALUE;

    private long[] keys = new long[64];

    private int[] values = new int[64];

    private int size;

    LongToIntMap() {
        Arrays.fill(this.values, ABSENT);
    }

    int get(long key) {
        return this.values[slot(key)];
    }

    /** Return the existing value, or {@link #ABSENT} if the given one was added. */
    int putIfAbsent(long key, int value) {
        int slot = slot(key);
        int present = this.values[slot];
        if (present != ABSENT) {
            return present;
        }
        this.keys[slot] = key;
        this.values[slot] = value;
        this.size++;
        if (this.size * 2 > this.keys.length) {
            grow();
        }
        return ABSENT;
    }

    /** Replace the value of an existing key. */
    void put(long key, int value) {
        this.values[slot(key)] = value;
    }

    private int slot(long key) {
        int mask = this.keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (this.values[slot] != ABSENT && this.keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = this.keys;
        int[] oldValues = this.values;
        this.keys = new long[oldKeys.length * 2];
        this.values = new int[oldKeys.length * 2];
        Arrays.fill(this.values, ABSENT);
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldValues[at] != ABSENT) {
                int slot = slot(oldKeys[at]);
                this.keys[slot] = oldKeys[at];
                this.values[slot] = oldValues[at];
            }
        }
    }
}
