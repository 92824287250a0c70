package io.github.labelboxspring.imports;

import java.util.stream.Collector;

/**
 * A Bloom filter of texts with a fixed size. It finds every text that was added, but may also report a text that was
 * not. With {@value #BITS_PER_TEXT} bits for each text, that happens about once in ten million texts.
 */
final class HashFilter {

    private static final int PROBES = 6;

    private static final int BITS_PER_TEXT = 128;

    /** The number of words per block. */
    private static final int BLOCK = 8;

    private static final long FEWEST_BITS = 1 << 10;

    /** 16 MiB. */
    private static final long MOST_BITS = 1 << 27;

    private final long[] words;

    private HashFilter(long bits) {
        this.words = new long[(int) (bits / Long.SIZE)];
    }

    /** Collect texts into a filter that is sized for the given number. */
    static Collector<String, ?, HashFilter> of(long texts) {
        return Collector.of(
                () -> ofBits(texts * BITS_PER_TEXT), (filter, text) -> filter.add(hash(text)), HashFilter::merge);
    }

    /** Create a filter with about the given number of bits, within limits. */
    static HashFilter ofBits(long bits) {
        return new HashFilter(Long.highestOneBit(Math.min(Math.max(bits, FEWEST_BITS), MOST_BITS)));
    }

    /** Hash a text to 64 bits. Each bit depends on all characters. */
    static long hash(String text) {
        long hash = text.length();
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return mixed(hash);
    }

    /** Hash two texts in this order. */
    static long hash(String first, String second) {
        return mixed(hash(first) * 31 + hash(second));
    }

    /** The last step of SplitMix64. */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Add a hash. Returns whether it may have been added before. */
    boolean add(long hash) {
        boolean seen = true;
        int block = block(hash);
        long places = mixed(hash);
        for (int probe = 0; probe < PROBES; probe++) {
            int word = block + (int) (places & BLOCK - 1);
            long bit = 1L << (places >>> 3);
            seen &= (this.words[word] & bit) != 0;
            this.words[word] |= bit;
            places >>>= 9;
        }
        return seen;
    }

    /** Return whether a hash may have been added. */
    boolean mayContain(long hash) {
        int block = block(hash);
        long places = mixed(hash);
        for (int probe = 0; probe < PROBES; probe++) {
            if ((this.words[block + (int) (places & BLOCK - 1)] & 1L << (places >>> 3)) == 0) {
                return false;
            }
            places >>>= 9;
        }
        return true;
    }

    private HashFilter merge(HashFilter other) {
        for (int at = 0; at < this.words.length; at++) {
            this.words[at] |= other.words[at];
        }
        return this;
    }

    /** All bits of a hash are in one block, which fits into a cache line of the processor. */
    private int block(long hash) {
        return (int) hash & (this.words.length - BLOCK);
    }
}
