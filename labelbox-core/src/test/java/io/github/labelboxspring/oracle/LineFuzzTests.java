package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.embeddings.EmbeddingOperations;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportOperations;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * X14: whatever a file of lines looks like and wherever it is cut, its reading ends in time, with what it holds or with a
 * {@link LabelboxException}. Lines that are not spoiled are read as if they stood alone.
 *
 * <p>{@code -Dfuzz.lines.seconds} sets how long, {@code -Dfuzz.seed} the first seed; a failure names the seed that repeats
 * it. {@link AnswerFuzzTests} does the same with answers.
 */
@Once("the fuzzer has a budget of time")
class LineFuzzTests {

    private static final int SECONDS = 25;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final TaskRef IMPORT = new TaskRef(TaskRef.Kind.LABEL_IMPORT, "import", "project");

    private static final Export EXPORT = new Export("4711", 1, 1, 1, 1);

    private static final Path LINES = Path.of("src/test/resources/ndjson");

    private static final Path ANNOTATIONS = Path.of("../labelbox-emulator/src/test/resources/golden/ndjson.jsonl");

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void onlyExceptionsOfLabelboxLeaveTheReadingOfLines(TestReporter reporter)
            throws IOException, InterruptedException, ExecutionException {
        List<Reading> readings = readings();
        new Escapes(LONGEST).fuzz(Integer.getInteger("fuzz.lines.seconds", SECONDS), reporter, seed -> {
            Reading reading = readings.get((int) Long.remainderUnsigned(seed, readings.size()));
            return new Escapes.Execution(
                    reading.name(), () -> reading.execution().read(new SpoiledLines(seed, reading.lines())));
        });
    }

    private List<Reading> readings() throws IOException {
        List<String> exported = lines("export.ndjson");
        List<String> statuses = lines("import-statuses.ndjson");
        List<String> errors = lines("export-errors.ndjson");
        List<String> annotations = annotations();
        return List.of(
                reading("rows", exported, file -> new ExportOperations(file).rows(EXPORT)),
                reading("rows", exported, file -> new ExportOperations(file).rows(EXPORT)),
                reading("errors of an export", errors, file -> new ExportOperations(file).errors(EXPORT)),
                reading("statuses", statuses, file -> new ImportOperations(file).statuses(IMPORT)),
                reading("errors of an import", statuses, file -> new ImportOperations(file).errors(IMPORT)),
                reading("inputs", annotations, file -> new ImportOperations(file).inputs(IMPORT)),
                new Reading("result of an import", statuses, LineFuzzTests::result),
                new Reading("reason of a failure", errors, LineFuzzTests::reason),
                new Reading("annotations", annotations, this::send),
                new Reading("vectors", lines("vectors.ndjson"), this::sendVectors));
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(LINES.resolve(name));
    }

    private static List<String> annotations() throws IOException {
        try (Stream<String> cases = Files.lines(ANNOTATIONS)) {
            return cases.map(JsonMapper.shared()::readTree)
                    .flatMap(each -> each.get("ndjson").valueStream())
                    .map(JsonNode::toString)
                    .distinct()
                    .toList();
        }
    }

    private static <T> Reading reading(String name, List<String> lines, Function<Caller, LineStream<T>> open) {
        return new Reading(name, lines, spoiled -> new LineExpectations<>(open, spoiled).check());
    }

    private static void result(SpoiledLines lines) {
        TaskProgress done = new TaskProgress(IMPORT, "label-import", null, TaskProgress.State.COMPLETE, 100, null);
        assertThat(lines.style()
                        .run(new ImportOperations(lines.caller()).resume(IMPORT).result(done)))
                .isNotNull();
    }

    private static void reason(SpoiledLines lines) {
        assertThat(lines.style().run(new TaskOperations(lines.caller()).progress(IMPORT)))
                .isNotNull();
    }

    private void send(SpoiledLines lines) {
        assertThat(CallStyle.BLOCKING.run(new ImportOperations(lines.caller())
                        .labels("project", "import", Annotations.file(written(lines)))
                        .start()))
                .isNotNull();
    }

    private void sendVectors(SpoiledLines lines) {
        assertThat(CallStyle.BLOCKING.run(
                        new EmbeddingOperations(lines.caller()).importVectors("embedding", written(lines))))
                .isNotNegative();
    }

    private Path written(SpoiledLines lines) {
        try {
            return Files.write(this.directory.resolve("file.ndjson"), lines.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A way in which lines are read.
     *
     * @param lines what is read, before it is spoiled
     */
    private record Reading(String name, List<String> lines, Execution execution) {}

    private interface Execution {

        void read(SpoiledLines lines);
    }
}
