package io.github.labelboxspring.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a unit of work costs an implementation: medians of several runs.
 *
 * @param wallNanos elapsed time
 * @param fastestNanos elapsed time in the fastest run
 * @param slowestNanos elapsed time in the slowest run
 * @param cpuNanos user and system time of the process
 * @param allocatedBytes bytes allocated in the Java heap, NaN if not known
 * @param megabytes on the JVM the smallest heap that is enough, otherwise the largest resident set; infinite if no heap
 *     that was tried is enough, NaN if not measured
 */
record Cost(
        double wallNanos,
        double fastestNanos,
        double slowestNanos,
        double cpuNanos,
        double allocatedBytes,
        double megabytes) {

    static Cost of(List<Measurement> runs, double megabytes) {
        DoubleStream walls = each(runs, Measurement::wallNanos);
        double[] sorted = walls.sorted().toArray();
        return new Cost(
                median(sorted),
                sorted[0],
                sorted[sorted.length - 1],
                median(each(runs, Measurement::cpuNanos).sorted().toArray()),
                median(each(runs, Measurement::allocatedBytes).sorted().toArray()),
                megabytes);
    }

    private static DoubleStream each(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return runs.stream()
                .mapToDouble(run -> figure.applyAsDouble(run) / run.units())
                .map(value -> value < 0 ? Double.NaN : value);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
