package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.LabelboxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestReporter;

/** The executions of a fuzzer that end neither with a result nor with a permitted exception, or not in time. */
final class Escapes {

    private static final int MOST = 20;

    private static final int GLANCE_MILLIS = 100;

    private final Duration longest;

    private final Map<String, String> escapes = new ConcurrentSkipListMap<>();

    private final AtomicInteger executions = new AtomicInteger();

    private volatile Running running = new Running("nothing", 0, System.nanoTime());

    /** @param longest how long an execution may take */
    Escapes(Duration longest) {
        this.longest = longest;
    }

    /** Execute the work of one seed after another until the time is over. */
    void fuzz(int seconds, TestReporter reporter, Seeded work) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        ExecutorService threads = Executors.newCachedThreadPool();
        do {
            long first = seed;
            watch(threads.submit(() -> execute(first, end, work)));
            seed = this.running.seed() + 1;
        } while (System.nanoTime() < end && this.escapes.size() < MOST);
        threads.shutdownNow();
        reporter.publishEntry(
                "fuzzing",
                this.executions + " executions up to seed " + seed + ", " + this.escapes.size() + " escapes");
        assertThat(this.escapes).isEmpty();
        assertThat(this.executions).hasPositiveValue();
    }

    /** Return when the executions have ended, or one of them takes too long. */
    private void watch(Future<?> executing) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                executing.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException ex) {
                Running now = this.running;
                if (System.nanoTime() - now.since() > this.longest.toNanos()) {
                    this.escapes.putIfAbsent("no end: " + now.name(), "seed " + now.seed());
                    executing.cancel(true);
                    return;
                }
            }
        }
    }

    private void execute(long first, long end, Seeded work) {
        for (long seed = first;
                System.nanoTime() < end
                        && this.escapes.size() < MOST
                        && !Thread.currentThread().isInterrupted();
                seed++) {
            Execution execution = work.at(seed);
            this.running = new Running(execution.name(), seed, System.nanoTime());
            this.executions.incrementAndGet();
            try {
                execution.work().run();
            } catch (Throwable failure) {
                if (!permitted(failure)) {
                    this.escapes.putIfAbsent(failure + where(failure), execution.name() + " at seed " + seed);
                }
            }
        }
    }

    private static boolean permitted(Throwable failure) {
        return failure instanceof LabelboxException
                || failure instanceof IllegalArgumentException refused && ofTheInput(refused);
    }

    /** What our own code refuses, such as an ontology of another media type than the project's. */
    private static boolean ofTheInput(IllegalArgumentException refused) {
        return refused.getStackTrace()[0].getClassName().startsWith("io.github.labelboxspring.");
    }

    private static String where(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(at -> at.getClassName().startsWith("io.github.labelboxspring"))
                .findFirst()
                .map(at -> " at " + at)
                .orElse("");
    }

    private record Running(String name, long seed, long since) {}

    /** What a seed stands for. */
    @FunctionalInterface
    interface Seeded {

        Execution at(long seed);
    }

    /**
     * One execution.
     *
     * @param name what is executed
     */
    record Execution(String name, Work work) {}

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }
}
