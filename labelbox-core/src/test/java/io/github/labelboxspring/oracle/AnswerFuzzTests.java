package io.github.labelboxspring.oracle;

import io.github.labelboxspring.Once;
import io.github.labelboxspring.error.LabelboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * X14: whatever an answer looks like, a call ends in time, with a result or a {@link LabelboxException}. Every operation is
 * executed again and again, with one of its answers spoiled.
 *
 * <p>{@code -Dfuzz.seconds} sets how long, {@code -Dfuzz.seed} the first seed; a failure names the seed that repeats it.
 * {@link LineFuzzTests} does the same with files.
 */
@Once("the fuzzer has a budget of time")
class AnswerFuzzTests {

    private static final int SECONDS = 35;

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Exercises exercises = Exercises.all();

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void onlyExceptionsOfLabelboxLeaveACall(TestReporter reporter) throws InterruptedException, ExecutionException {
        List<String> cases = new ArrayList<>(this.exercises.names());
        try (RecordingServer server = new RecordingServer()) {
            new Escapes(LONGEST.multipliedBy(5)).fuzz(Integer.getInteger("fuzz.seconds", SECONDS), reporter, seed -> {
                String name = cases.get((int) Long.remainderUnsigned(seed, cases.size()));
                Exercise exercise = this.exercises.of(name);
                server.spoilBy(new Spoiling(seed)::of);
                return new Escapes.Execution(
                        name, () -> exercise.run(server, options -> options.withDeadline(LONGEST)));
            });
        }
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
