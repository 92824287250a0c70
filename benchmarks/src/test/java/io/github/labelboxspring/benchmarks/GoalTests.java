package io.github.labelboxspring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTests {

    private static Cost cost(double wallNanos, double megabytes) {
        long nanos = (long) wallNanos;
        return Cost.of(List.of(new Measurement(1, nanos, nanos, nanos, Measurement.UNKNOWN)), megabytes);
    }

    private static Map<Implementation, Cost> costs(double client, double floor) {
        return Map.of(Implementation.CLIENT, cost(client, 64), Implementation.FLOOR, cost(floor, 32));
    }

    @Test
    void ratioAtTheLimitMeetsTheGoal() {
        Goal goal = Goal.atMost(1.05, Goal.Figure.WALL, Implementation.FLOOR);
        assertThat(goal.met(costs(105, 100))).isTrue();
        assertThat(goal.met(costs(106, 100))).isFalse();
        assertThat(goal.measured(costs(106, 100))).isEqualTo(1.06);
        assertThat(goal.text()).isEqualTo("wall ≤ 1.05 × floor");
    }

    @Test
    void heapIsLimitedAbsolutely() {
        assertThat(Goal.heapAtMost(64).met(costs(1, 1))).isTrue();
        assertThat(Goal.heapAtMost(63).met(costs(1, 1))).isFalse();
        assertThat(Goal.heapAtMost(64).text()).isEqualTo("heap ≤ 64 MB");
    }

    @Test
    void figureThatWasNotMeasuredMeetsNoGoal() {
        Map<Implementation, Cost> unknown = Map.of(Implementation.CLIENT, cost(1, Double.NaN));
        assertThat(Goal.heapAtMost(64).met(unknown)).isFalse();
    }

    @Test
    void costIsTheMedianPerUnit() {
        Cost cost = Cost.of(
                List.of(
                        new Measurement(10, 3_000, 30, 300, Measurement.UNKNOWN),
                        new Measurement(10, 1_000, 10, 100, Measurement.UNKNOWN),
                        new Measurement(10, 2_000, 20, Measurement.UNKNOWN, Measurement.UNKNOWN)),
                48);
        assertThat(cost.wallNanos()).isEqualTo(200);
        assertThat(cost.fastestNanos()).isEqualTo(100);
        assertThat(cost.slowestNanos()).isEqualTo(300);
        assertThat(cost.cpuNanos()).isEqualTo(2);
        assertThat(cost.megabytes()).isEqualTo(48);
    }
}
