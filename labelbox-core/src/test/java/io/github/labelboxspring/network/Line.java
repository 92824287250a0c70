package io.github.labelboxspring.network;

import java.util.Random;

/** One direction of the network, whose bandwidth all connections share. */
final class Line {

    private final Conditions conditions;

    private final Random random;

    private long freeAt = System.nanoTime();

    Line(Conditions conditions, long seed) {
        this.conditions = conditions;
        this.random = new Random(seed);
    }

    int segment() {
        return this.conditions.segment(this.random);
    }

    long delay() {
        return this.conditions.delay(this.random);
    }

    /** When bytes that are sent at a time have arrived at the other end. */
    long arrival(long sent, int bytes) {
        this.freeAt = Math.max(this.freeAt, sent) + this.conditions.transmission(bytes);
        return this.freeAt + delay();
    }
}
