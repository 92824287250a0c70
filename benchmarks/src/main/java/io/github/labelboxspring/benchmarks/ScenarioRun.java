package io.github.labelboxspring.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures one scenario: the implementations take turns, so that whatever else the machine does affects all alike. */
final class ScenarioRun {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** How much longer a run may take when its heap is scarce. */
    private static final int SCARCE_HEAP_FACTOR = 3;

    private static final Duration JVM_START = Duration.ofMinutes(1);

    private final TestBed testBed;

    private final Effort effort;

    private final Scenario scenario;

    private final PrintStream progress;

    private final Map<Implementation, List<Measurement>> runs = new EnumMap<>(Implementation.class);

    ScenarioRun(TestBed testBed, Effort effort, Scenario scenario, PrintStream progress) {
        this.testBed = testBed;
        this.effort = effort;
        this.scenario = scenario;
        this.progress = progress;
    }

    /**
     * Runs the scenario with every implementation.
     *
     * @param workers the processes to use, unless each run needs a new one
     * @throws IllegalStateException if an implementation fails
     */
    Map<Implementation, Cost> costs(Workers workers) throws IOException {
        if (this.scenario.work().readsFile()) {
            Inputs.createFile(this.testBed.directory(), this.effort.size(this.scenario));
        }
        for (int warmUp = 0; warmUp < this.effort.warmUps() && !this.scenario.cold(); warmUp++) {
            Measurement ignoredClient = perform(Implementation.CLIENT, workers);
            Measurement ignoredFloor = perform(Implementation.FLOOR, workers);
        }
        for (int round = 1; round <= this.effort.rounds(); round++) {
            for (Implementation implementation : Implementation.values()) {
                measure(implementation, workers);
            }
        }
        Map<Implementation, Cost> costs = new EnumMap<>(Implementation.class);
        for (Map.Entry<Implementation, List<Measurement>> each : this.runs.entrySet()) {
            costs.put(each.getKey(), Cost.of(each.getValue(), memory(each.getKey(), each.getValue())));
        }
        return costs;
    }

    private void measure(Implementation implementation, Workers workers) {
        Measurement measurement;
        if (this.scenario.cold()) {
            try (Workers fresh = new Workers(this.testBed, this.scenario.heap())) {
                measurement = perform(implementation, fresh);
            }
        } else {
            measurement = perform(implementation, workers);
        }
        this.runs.computeIfAbsent(implementation, each -> new ArrayList<>()).add(measurement);
        note(
                implementation,
                "wall %.3f s, CPU %.3f s".formatted(measurement.wallNanos() / 1e9, measurement.cpuNanos() / 1e9));
    }

    private Measurement perform(Implementation implementation, Workers workers) {
        return workers.of(implementation)
                .perform(this.scenario.work(), this.effort.size(this.scenario), PATIENCE)
                .orElseThrow(() -> new IllegalStateException(this.scenario.title() + ", " + implementation.label()
                        + ": failed, or reported another number of units than asked for. See "
                        + this.testBed.log()));
    }

    private double memory(Implementation implementation, List<Measurement> measured) {
        if (!this.effort.findsMemory(this.scenario)) {
            return Double.NaN;
        }
        if (!implementation.onJvm()) {
            return measured.stream()
                    .mapToLong(Measurement::residentMegabytes)
                    .max()
                    .orElseThrow();
        }
        long slowest = measured.stream().mapToLong(Measurement::wallNanos).max().orElseThrow();
        Duration patience =
                Duration.ofNanos(slowest).multipliedBy(SCARCE_HEAP_FACTOR).plus(JVM_START);
        return HeapSearch.smallest(this.effort.heaps(), heap -> enough(implementation, heap, patience));
    }

    private boolean enough(Implementation implementation, int heap, Duration patience) {
        try (Workers fresh = new Workers(this.testBed, heap)) {
            Optional<Measurement> done =
                    fresh.of(implementation).perform(this.scenario.work(), this.effort.size(this.scenario), patience);
            note(implementation, "heap of %d MB: %s".formatted(heap, done.isPresent() ? "enough" : "not enough"));
            return done.isPresent();
        }
    }

    private void note(Implementation implementation, String what) {
        this.progress.println(this.scenario.title() + ", " + implementation.label() + ": " + what);
    }
}
