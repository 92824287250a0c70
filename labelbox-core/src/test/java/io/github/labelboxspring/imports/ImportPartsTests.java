package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that check and count annotations, each at its limits. */
class ImportPartsTests {

    private static final int IN_MEMORY = 1024 * 1024;

    private static String message(String ndjson) {
        Content content = Content.of(ndjson.getBytes(StandardCharsets.UTF_8));
        try {
            AnnotationChecks.check(content, Json.lenient(), Integer.MAX_VALUE);
            return "";
        } catch (IllegalArgumentException refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    /** Whatever stands where another kind of value belongs, the fields behind it are read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"uuid\":{\"name\":[1]}",
                "\"confidence\":{\"name\":[1]}",
                "\"polygon\":{\"x\":{\"y\":[1]}}",
                "\"polygon\":[[1,[2]],{\"x\":[1],\"y\":{\"a\":1}}]",
                "\"point\":[1,[2],{\"a\":1}]",
                "\"metricValue\":{\"0.5\":{\"a\":[1]}}",
                "\"metricValue\":[[1],{\"a\":2},3,4]"
            })
    void aValueOfTheWrongKindIsPassedOver(String field) {
        String line = "{\"dataRow\":{\"globalKey\":\"k\"},\"name\":\"ink\"," + field + ",\"bbox\":{\"top\":1}}";
        assertThat(message(line)).contains("'bbox.left' must be a number");
    }

    @Test
    void aReferenceOfTheWrongKindIsPassedOver() {
        assertThat(message("{\"dataRow\":[{\"id\":\"a\"},[1]],\"name\":\"ink\",\"bbox\":{\"top\":1}}"))
                .contains("'dataRow' must have exactly one", "'bbox.left' must be a number");
        assertThat(message("{\"dataRow\":{\"id\":{\"globalKey\":[1]},\"globalKey\":\"k\"},\"name\":\"ink\","
                        + "\"bbox\":{\"top\":1}}"))
                .doesNotContain("'dataRow'")
                .contains("'bbox.left' must be a number");
    }

    /** Rows with the same id and the same global key are different rows. */
    @Test
    void annotationsAreCountedForEachRow() {
        int most = ImportOperations.MAX_ANNOTATIONS_PER_FEATURE;
        String line = "{\"dataRow\":{\"%s\":\"k\"},\"name\":\"ink\",\"answer\":\"a\"}";
        String full = Stream.of("id", "globalKey")
                .flatMap(kind -> IntStream.range(0, most).mapToObj(each -> line.formatted(kind)))
                .collect(Collectors.joining("\n"));
        assertThat(message(full)).isEmpty();
        assertThat(message(full + "\n" + line.formatted("id")))
                .contains("line " + (2 * most + 1) + " is annotation " + (most + 1), "'ink' on the data row of id k");
    }

    @Test
    void tenProblemsAreShownWithoutACountOfOthers() {
        assertThat(message("[]\n".repeat(10))).contains("line 10 is not").doesNotContain("more");
        assertThat(message("[]\n".repeat(11))).doesNotContain("line 11").contains("; and 1 more");
    }

    /** More repeats than are remembered at first, in no order. */
    @Test
    void everyRepeatedUuidIsFound() {
        String once = IntStream.range(0, 40)
                .mapToObj(each -> "{\"uuid\":\"u" + each * 7919 % 40
                        + "\",\"dataRow\":{\"globalKey\":\"k\"},\"name\":\"ink\",\"answer\":\"a\"}")
                .collect(Collectors.joining("\n"));
        assertThat(message(once)).isEmpty();
        assertThat(message(once + "\n" + once))
                .contains("line 41 'uuid'", "is already used in line 1", "; and 30 more");
    }

    @Test
    void aReasonIsCutOnlyIfItIsLong() {
        assertThat(message("{\"a\":" + "t".repeat(300) + "}"))
                .hasSizeLessThan(500)
                .contains("…");
        assertThat(message("{\"a\":tru}")).containsIgnoringCase("tru").doesNotContain("…");
    }

    @Test
    void aByteOrderMarkAloneIsSeen() {
        assertThat(message("\uFEFF")).contains("line 1 starts with a byte order mark");
    }

    @Test
    void theFirstOfManyAreKept() {
        assertThat(IntStream.range(0, 3).boxed().collect(First.of(4))).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 5).boxed().collect(First.of(4))).containsExactly(0, 1, 2, 3);
        assertThat(IntStream.range(0, 1000).boxed().parallel().collect(First.of(600)))
                .hasSize(600)
                .startsWith(0, 1, 2)
                .endsWith(598, 599);
    }

    @Test
    void statusesAreCounted() {
        AnnotationStatus taken = new AnnotationStatus("a", null, AnnotationStatus.Outcome.SUCCESS, List.of());
        AnnotationStatus refused = new AnnotationStatus("b", null, AnnotationStatus.Outcome.FAILURE, List.of());
        assertThat(Stream.of(taken, refused, taken).collect(Tally.counting()).answered())
                .isEqualTo(3);
        assertThat(Stream.of(taken, taken).collect(Tally.counting()).answered()).isEqualTo(2);
    }

    /** As by the JDK's own last step of SplitMix64. */
    @Test
    void textsAreHashedByEveryBitOfEveryCharacter() {
        long golden = 0x9E3779B97F4A7C15L;
        for (String text : List.of("a", "ab", "\u0161\uFFFF", "a".repeat(300))) {
            long hash = text.length();
            for (char each : text.toCharArray()) {
                hash = (hash ^ each) * golden;
                hash ^= hash >>> 32;
            }
            assertThat(HashFilter.hash(text)).isEqualTo(mixed(hash));
        }
        assertThat(HashFilter.hash("a", "b")).isEqualTo(mixed(HashFilter.hash("a") * 31 + HashFilter.hash("b")));
    }

    private static long mixed(long hash) {
        return new SplittableRandom(hash - 0x9E3779B97F4A7C15L).nextLong();
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("annotations.ndjson"), "{}");
        Content content = Content.of(file);
        Files.delete(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineInput.forEach(content, line -> {}))
                .withMessageStartingWith("Cannot read " + file + " after 0 annotations: ")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void aFileThatChangesMeanwhileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("annotations.ndjson"), "{}\n".repeat(100_000));
        Content content = Content.of(file);
        AtomicBoolean cut = new AtomicBoolean();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineInput.forEach(content, line -> {
                    if (cut.compareAndSet(false, true)) {
                        cut(file);
                    }
                }))
                .withMessage(file + " changed while it was read");
    }

    private static void cut(Path file) {
        try {
            Files.writeString(file, "{}\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theSourceOfLinesIsClosed() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream source = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        new LineInput(source).close();
        assertThat(closed).isTrue();
    }

    @Test
    void aMebibyteIsKeptInMemoryAndMoreIsNot() {
        Spool small = new Spool();
        small.write(new byte[IN_MEMORY], 0, IN_MEMORY);
        assertThat(small.content()).isNotInstanceOf(Content.File.class);

        Spool large = new Spool();
        large.write(new byte[IN_MEMORY], 0, IN_MEMORY);
        large.write(1);
        Content content = large.content();
        assertThat(content).isInstanceOf(Content.File.class);
        assertThat(content.length()).isEqualTo(IN_MEMORY + 1);
        large.delete();
        assertThat(((Content.File) content).path()).doesNotExist();
    }

    /** Nothing is left behind of annotations that are refused. */
    @Test
    void theFileOfRefusedAnnotationsIsDeleted() throws IOException {
        String mark = UUID.randomUUID().toString();
        List<Object> annotations = Stream.concat(
                        IntStream.range(0, 3000)
                                .<Object>mapToObj(each -> Map.of(
                                        "dataRow",
                                        Map.of("globalKey", "k" + each),
                                        "name",
                                        "ink",
                                        "answer",
                                        mark + "x".repeat(500))),
                        Stream.of("not JSON"))
                .toList();
        assertThatThrownBy(() -> Submission.of(
                        (Annotations.Local) Annotations.of(annotations), Json.lenient(), Integer.MAX_VALUE))
                .hasMessageContaining("line 3001");
        assertThat(temporaryFilesWith(mark)).isEmpty();
    }

    private static List<Path> temporaryFilesWith(String mark) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("labelbox-import-"))
                    .filter(file -> has(file, mark))
                    .toList();
        }
    }

    private static boolean has(Path file, String mark) {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(1000), StandardCharsets.UTF_8).contains(mark);
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }
}
