package io.github.labelboxspring.network;

import java.time.Duration;
import java.util.Random;

/**
 * How a network behaves while it works.
 *
 * @param shortestDelay the time a segment takes in one direction, at least
 * @param longestDelay the time a segment takes in one direction, at most, unless segments before it take longer
 * @param smallestSegment the smallest number of bytes sent at once where more are available
 * @param largestSegment the largest number of bytes sent at once
 * @param bytesPerSecond the bandwidth of each direction, shared by all connections
 * @param seed of the random delays and sizes
 */
public record Conditions(
        Duration shortestDelay,
        Duration longestDelay,
        int smallestSegment,
        int largestSegment,
        long bytesPerSecond,
        long seed) {

    /** Another continent over an average line: a round trip takes 100 to 300 ms. */
    public static final Conditions FAR =
            new Conditions(Duration.ofMillis(50), Duration.ofMillis(150), 200, 1400, 4_000_000, 16);

    /** No delay and no limit: a proxy that can only fail. */
    public static final Conditions NEAR = new Conditions(Duration.ZERO, Duration.ZERO, 1400, 1400, Long.MAX_VALUE, 16);

    /** Mostly short, at times long. */
    long delay(Random random) {
        double jitter = Math.pow(random.nextDouble(), 3);
        return this.shortestDelay.toNanos()
                + (long) (jitter * this.longestDelay.minus(this.shortestDelay).toNanos());
    }

    int segment(Random random) {
        return random.nextInt(this.smallestSegment, this.largestSegment + 1);
    }

    /** The time that the line needs for a number of bytes. */
    long transmission(int bytes) {
        return (long) (bytes * 1e9 / this.bytesPerSecond);
    }
}
