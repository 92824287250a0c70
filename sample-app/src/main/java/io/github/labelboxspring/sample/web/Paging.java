package io.github.labelboxspring.sample.web;

/**
 * A page of a list.
 *
 * @param number from 1 to {@code last}
 * @param last at least 1
 * @param offset the number of entries before the page
 */
record Paging(int number, int last, int offset) {

    /** Return the page with the given number, or the closest one that exists. */
    static Paging of(int number, int size, int entries) {
        int last = Math.max(1, (entries + size - 1) / size);
        int shown = Math.min(Math.max(number, 1), last);
        return new Paging(shown, last, (shown - 1) * size);
    }
}
