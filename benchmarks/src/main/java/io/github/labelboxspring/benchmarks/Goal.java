package io.github.labelboxspring.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A limit on a figure of this client.
 *
 * @param figure what is limited
 * @param against the implementation whose figure the limit is a multiple of, null if the limit is absolute
 * @param limit the largest ratio, or the largest figure
 */
record Goal(Figure figure, @Nullable Implementation against, double limit) {

    static Goal atMost(double ratio, Figure figure, Implementation against) {
        return new Goal(figure, against, ratio);
    }

    static Goal heapAtMost(int megabytes) {
        return new Goal(Figure.HEAP, null, megabytes);
    }

    /** The ratio or figure that is compared with the limit; NaN if not measured. */
    double measured(Map<Implementation, Cost> costs) {
        double client = of(Implementation.CLIENT, costs);
        return this.against == null ? client : client / of(this.against, costs);
    }

    private double of(Implementation implementation, Map<Implementation, Cost> costs) {
        return this.figure.cost.applyAsDouble(Objects.requireNonNull(costs.get(implementation)));
    }

    boolean met(Map<Implementation, Cost> costs) {
        return measured(costs) <= this.limit;
    }

    /** Such as {@code wall ≤ 1.05 × floor}. */
    String text() {
        return this.against == null
                ? String.format(Locale.ROOT, "%s ≤ %.0f MB", this.figure.label, this.limit)
                : String.format(Locale.ROOT, "%s ≤ %.2f × %s", this.figure.label, this.limit, this.against.label());
    }

    /** What a goal may limit. */
    enum Figure {
        WALL("wall", Cost::wallNanos),
        CPU("CPU", Cost::cpuNanos),
        ALLOCATION("allocation", Cost::allocatedBytes),
        HEAP("heap", Cost::megabytes);

        private final String label;

        private final ToDoubleFunction<Cost> cost;

        Figure(String label, ToDoubleFunction<Cost> cost) {
            this.label = label;
            this.cost = cost;
        }
    }
}
