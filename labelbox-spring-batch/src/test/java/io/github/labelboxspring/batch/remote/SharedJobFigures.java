package io.github.labelboxspring.batch.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast one, two and four workers move rows, and the official SDK, and how much memory a worker takes. Emulator, broker,
 * database and workers share the machine.
 */
@Tag("scale")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class SharedJobFigures {

    private static final int ROWS = Integer.getInteger("batch.rows", 300_000);

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        System.out.println("| who | rows | rows/s | memory of a worker, MiB |");
        for (int rows : new int[] {ROWS / 3, ROWS}) {
            for (int workers : new int[] {1, 2, 4}) {
                workers(rows, workers);
            }
        }
        String python = System.getenv("LABELBOX_SDK_PYTHON");
        if (python != null) {
            try (Cluster cluster = new Cluster(this.folder, Broker.artemis())) {
                cluster.fill(ROWS);
                print("official SDK", ROWS, cluster.officialSdk(python), "");
            }
        }
    }

    private void workers(int rows, int count) throws Exception {
        try (Cluster cluster = new Cluster(this.folder, Broker.artemis())) {
            cluster.fill(rows);
            List<Process> workers = new ArrayList<>();
            for (int each = 0; each < count; each++) {
                workers.add(cluster.worker());
            }
            cluster.awaitEnd(cluster.manager());
            cluster.assertExactlyOnce(rows);
            long memory = 0;
            for (Process worker : workers) {
                memory = Math.max(memory, peak(worker));
            }
            print(count + " workers", rows, cluster.seconds(), String.valueOf(memory));
        }
    }

    private static void print(String who, int rows, double seconds, String memory) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.0f | %s |%n", who, rows, rows / seconds, memory);
    }

    /** Return the most memory that a process had, in MiB; Linux only. */
    private static long peak(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
