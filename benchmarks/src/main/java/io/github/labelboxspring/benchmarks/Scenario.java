package io.github.labelboxspring.benchmarks;

import static io.github.labelboxspring.benchmarks.Goal.Figure.ALLOCATION;
import static io.github.labelboxspring.benchmarks.Goal.Figure.CPU;
import static io.github.labelboxspring.benchmarks.Goal.Figure.WALL;
import static io.github.labelboxspring.benchmarks.Goal.atMost;
import static io.github.labelboxspring.benchmarks.Goal.heapAtMost;
import static io.github.labelboxspring.benchmarks.Implementation.FLOOR;
import static io.github.labelboxspring.benchmarks.Implementation.SDK;

import java.util.List;

/**
 * A row of the comparison.
 *
 * @param title what is done, for readers
 * @param size how often, or with how many rows
 * @param quickSize the same where it only matters that the implementations can do it
 * @param cold whether each run is the first one of its process; otherwise the JVMs have warmed up
 * @param heap heap of the JVMs while time is measured, in megabytes
 * @param memory whether to measure the memory that is needed
 */
record Scenario(
        String title, Work work, int size, int quickSize, boolean cold, int heap, boolean memory, List<Goal> goals) {

    /** Heap of the JVMs where it is not scarce, in megabytes. */
    static final int LARGE_HEAP = 512;

    /** All, in the order of the report. */
    static final List<Scenario> ALL = List.of(
            small("Small query", Work.SMALL_QUERY, 3_000, 50),
            small("Page of 100 projects", Work.PAGE, 1_000, 10),
            large(
                    "Export, 550 B a row",
                    Work.EXPORT_PLAIN,
                    300_000,
                    2_000,
                    atMost(1.05, WALL, FLOOR),
                    atMost(0.33, WALL, SDK)),
            new Scenario(
                    "Export, 550 B a row, cold, -Xmx64m",
                    Work.EXPORT_PLAIN,
                    1_000_000,
                    2_000,
                    true,
                    64,
                    true,
                    List.of(atMost(0.50, WALL, SDK), heapAtMost(64))),
            large("Export with labels, 3.5 kB a row", Work.EXPORT_LABELS, 100_000, 500, atMost(1.11, CPU, FLOOR)),
            new Scenario(
                    "Boxes of exported labels, 3.5 kB a row, -Xmx64m",
                    Work.READ_LABELS,
                    1_000_000,
                    500,
                    false,
                    64,
                    true,
                    List.of(atMost(0.60, WALL, SDK), heapAtMost(64))),
            new Scenario(
                    "First row of an export",
                    Work.FIRST_ROW,
                    1_000_000,
                    20_000,
                    false,
                    LARGE_HEAP,
                    false,
                    List.of(atMost(0.05, WALL, SDK))),
            large("Bulk create", Work.CREATE, 300_000, 2_000, atMost(0.20, WALL, SDK), heapAtMost(64)),
            large("Import of objects", Work.IMPORT_OBJECTS, 200_000, 1_000, atMost(0.50, WALL, SDK)),
            large(
                    "Import of typed labels",
                    Work.IMPORT_LABELS,
                    100_000,
                    1_000,
                    atMost(0.10, WALL, SDK),
                    heapAtMost(64)),
            large(
                    "Import of a file, checked",
                    Work.IMPORT_FILE,
                    1_000_000,
                    1_000,
                    atMost(1.50, CPU, SDK),
                    heapAtMost(64)),
            large("Import of a file, unchecked", Work.IMPORT_FILE_UNCHECKED, 1_000_000, 1_000, atMost(1.00, CPU, SDK)));

    private static Scenario small(String title, Work work, int size, int quickSize) {
        return new Scenario(
                title,
                work,
                size,
                quickSize,
                false,
                LARGE_HEAP,
                false,
                List.of(atMost(1.05, WALL, FLOOR), atMost(1.05, CPU, FLOOR), atMost(1.05, ALLOCATION, FLOOR)));
    }

    private static Scenario large(String title, Work work, int size, int quickSize, Goal... goals) {
        return new Scenario(title, work, size, quickSize, false, LARGE_HEAP, true, List.of(goals));
    }
}
