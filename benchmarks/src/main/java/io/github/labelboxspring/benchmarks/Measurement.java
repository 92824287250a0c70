package io.github.labelboxspring.benchmarks;

import java.util.Arrays;

/**
 * The cost of one run.
 *
 * @param units how many units were done
 * @param wallNanos elapsed time
 * @param cpuNanos user and system time of the whole process, garbage collection and compilation included
 * @param allocatedBytes bytes allocated in the Java heap, {@value #UNKNOWN} if not known
 * @param residentMegabytes largest resident set of the process so far, {@value #UNKNOWN} if not known
 */
record Measurement(long units, long wallNanos, long cpuNanos, long allocatedBytes, long residentMegabytes) {

    static final long UNKNOWN = -1;

    /** Whether an implementation has printed it after a run. */
    static boolean readable(String line) {
        return line.matches("(-?\\d+ ){4}-?\\d+");
    }

    /** Reads the line that an implementation prints after each run. */
    static Measurement parse(String line) {
        long[] numbers =
                Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Measurement(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** The form that {@link #parse} reads. */
    String line() {
        return this.units + " " + this.wallNanos + " " + this.cpuNanos + " " + this.allocatedBytes + " "
                + this.residentMegabytes;
    }
}
