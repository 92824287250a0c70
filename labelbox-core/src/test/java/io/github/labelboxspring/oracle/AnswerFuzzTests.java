package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import io.github.labelboxspring.error.LabelboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * X14: whatever an answer looks like, a call ends in time, with a result or a {@link LabelboxException}. Every operation is
 * executed again and again, with one of its answers spoiled.
 *
 * <p>{@code -Dfuzz.seconds} sets how long, {@code -Dfuzz.seed} the first seed; a failure names the seed that repeats it.
 */
@Once("the fuzzer has a budget of time")
class AnswerFuzzTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final int MOST_ESCAPES = 20;

    private final Exercises exercises = Exercises.all();

    private final Map<String, String> escapes = new TreeMap<>();

    private int executions;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void onlyExceptionsOfLabelboxLeaveACall(TestReporter reporter) throws InterruptedException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("fuzz.seconds", 20));
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RecordingServer server = new RecordingServer()) {
            List<String> cases = new ArrayList<>(this.exercises.names());
            do {
                String name = cases.get((int) Long.remainderUnsigned(seed, cases.size()));
                execute(threads, server, name, seed);
                seed++;
            } while (System.nanoTime() < end && this.escapes.size() < MOST_ESCAPES);
        }
        threads.shutdownNow();
        reporter.publishEntry(
                "fuzzing",
                this.executions + " executions up to seed " + seed + ", " + this.escapes.size() + " escapes");
        assertThat(this.escapes).isEmpty();
        assertThat(this.executions).isPositive();
    }

    private void execute(ExecutorService threads, RecordingServer server, String name, long seed)
            throws InterruptedException {
        this.executions++;
        Exercise exercise = this.exercises.of(name);
        Spoiling spoiling = new Spoiling(seed);
        server.spoilBy(spoiling::of);
        try {
            threads.submit(() -> exercise.run(server, options -> options.withDeadline(LONGEST)))
                    .get(5 * LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException ex) {
            Throwable failure = Objects.requireNonNull(ex.getCause());
            if (!permitted(failure)) {
                this.escapes.put(failure + where(failure), name + " at seed " + seed);
            }
        } catch (TimeoutException ex) {
            this.escapes.put("no end: " + name, "seed " + seed);
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

    /** Spoils one of the answers of an execution. */
    private static final class Spoiling {

        private final Mutation mutation;

        private final int which;

        private int answers;

        Spoiling(long seed) {
            this.mutation = new Mutation(seed);
            this.which = (int) Long.remainderUnsigned(seed * 0x9E3779B97F4A7C15L >>> 32, 4);
        }

        synchronized Mutation.@Nullable Answer of(byte[] json) {
            int answer = this.answers++;
            return answer == this.which || this.which > 1 && answer == 0 ? this.mutation.of(json) : null;
        }
    }
}
