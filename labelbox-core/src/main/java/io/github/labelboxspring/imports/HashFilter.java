package io.github.labelboxspring.imports;

import java.util.stream.Collector;

/**
 * Remembers in fixed memory which texts it has seen: a Bloom filter. It never forgets one, but may take a new text for
 * one it has seen. At one text for each {@value #BITS_PER_TEXT} bits, that happens
 * about once in ten million texts.
 */
final class HashFilter {

    private static final int PROBES = 6;

    private static final int BITS_PER_TEXT = 128;

    /** Words of a block. */
    private static final int BLOCK = 8;

    private static final long FEWEST_BITS = 1 << 10;

    /** 16 MiB. */
    private static final long MOST_BITS = 1 << 27;

    private final long[] words;

    private HashFilter(long bits) {
        this.words = new long[(int) (bits / Long.SIZE)];
    }

    /** Collect texts into a filter that is fit for as many. */
    static Collector<String, ?, HashFilter> of(long texts) {
        return Collector.of(
                () -> ofBits(texts * BITS_PER_TEXT), (filter, text) -> filter.add(hash(text)), HashFilter::merge);
    }

    /** Create a filter of about as many bits as given, within limits. */
    static HashFilter ofBits(long bits) {
        return new HashFilter(Long.highestOneBit(Math.min(Math.max(bits, FEWEST_BITS), MOST_BITS)));
    }

    /** Hash a text to 64 bits, each of which depends on every character. */
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

    /** Add a hash. Return whether it may have been added before. */
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

    /** All bits of a hash are in one block, which is a line of the processor's cache. */
    private int block(long hash) {
        return (int) hash & (this.words.length - BLOCK);
    }
}
