package io.github.labelboxspring.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An implementation that runs on the JVM: reads lines {@code WORK SIZE} until its input ends, and prints a
 * {@link Measurement} for each. Arguments: {@code ours} or {@code floor}, and the directory of the input files.
 */
final class Worker {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        Path files = Path.of(arguments[1]);
        Workload workload = arguments[0].equals("ours") ? new ClientWorkload(files) : new FloorWorkload(files);
        PrintStream output = System.out;
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] words = line.split(" ");
                output.println(measure(workload, Work.of(words[0]), Integer.parseInt(words[1]))
                        .line());
            }
        }
        System.exit(0); // Whatever threads are left.
    }

    private static Measurement measure(Workload workload, Work work, int size) throws IOException {
        Map<Long, Long> allocated = allocated();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long units = workload.perform(work, size);
        long wall = System.nanoTime() - start;
        cpu = SYSTEM.getProcessCpuTime() - cpu;
        long bytes = allocated().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - allocated.getOrDefault(thread.getKey(), 0L))
                .sum();
        return new Measurement(units, wall, cpu, bytes, Measurement.UNKNOWN);
    }

    /** Bytes allocated by each living thread. */
    private static Map<Long, Long> allocated() {
        Map<Long, Long> bytes = new HashMap<>();
        long[] ids = THREADS.getAllThreadIds();
        long[] each = THREADS.getThreadAllocatedBytes(ids);
        for (int at = 0; at < ids.length; at++) {
            if (each[at] >= 0) { // A thread that has ended has -1.
                bytes.put(ids[at], each[at]);
            }
        }
        return bytes;
    }
}
