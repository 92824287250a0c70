package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTests {

    private static final String LINE = "{\"dataRow\":{\"globalKey\":\"k%d\"},\"name\":\"ink\",\"answer\":\"%s\"}";

    @TempDir
    private Path folder;

    private static Submission submission(Annotations annotations) {
        return Submission.of((Annotations.Local) annotations, Json.lenient(), Integer.MAX_VALUE);
    }

    private static String text(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> annotation(int row) {
        return Map.of("dataRow", Map.of("globalKey", "k" + row), "name", "ink", "answer", "x".repeat(500));
    }

    @Test
    void objectsAndTextsBecomeLines() throws IOException {
        Submission submission = submission(Annotations.of(
                List.of(" " + LINE.formatted(1, "é") + "\n", "", new StringBuilder(LINE.formatted(2, "\u2028")))));

        assertThat(submission.annotations()).isEqualTo(2);
        assertThat(text(submission.content())).isEqualTo(LINE.formatted(1, "é") + "\n\n" + LINE.formatted(2, "\u2028"));
    }

    /** P4: memory has no copy of them; R21: they can be sent more than once. */
    @Test
    void manyObjectsAreKeptInAFileUntilTheyAreReleased() throws IOException {
        List<Integer> given = new ArrayList<>();
        Iterable<Object> annotations = () -> IntStream.range(0, 3000)
                .peek(given::add)
                .<Object>mapToObj(SubmissionTests::annotation)
                .iterator();

        Submission submission = submission(Annotations.of(annotations));

        Path file = ((Content.File) submission.content()).path();
        assertThat(given).hasSize(3000);
        assertThat(submission.annotations()).isEqualTo(3000);
        assertThat(submission.content().length()).isEqualTo(Files.size(file));
        assertThat(text(submission.content()).lines()).hasSize(3000).allMatch(line -> line.endsWith("}"));
        submission.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCannotBeALineIsNamedByItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submission(Annotations.of(List.of(LINE.formatted(1, "a"), "{\n}"))))
                .withMessage(
                        "Nothing was imported: annotation 2 has a line break. Pass it as one line of JSON, or as an"
                                + " object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submission(Annotations.of(List.of(annotation(1), new Cycle()))))
                .withMessageStartingWith("Nothing was imported: annotation 2: A value of class ")
                .withMessageContaining("Cycle cannot be written as JSON: ");
    }

    /** A value that refers to itself. */
    static final class Cycle {

        public Cycle getSelf() {
            return this;
        }
    }

    @Test
    void numbersThatJsonCannotSayAreRefused() {
        Map<String, Object> box = Map.of("top", Double.NaN, "left", 1, "height", 1, "width", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submission(
                        Annotations.of(List.of(Map.of("dataRow", Map.of("id", "r"), "name", "ink", "bbox", box)))))
                .withMessageContaining("line 1 'bbox.top' must be a number");
    }

    @Test
    void anUncheckedFileIsOnlyCounted() throws IOException {
        Path file = Files.writeString(this.folder.resolve("any.ndjson"), "nonsense\n\n{\n");
        Submission submission = submission(Annotations.uncheckedFile(file));
        assertThat(submission.annotations()).isEqualTo(2);
        assertThat(submission.content()).isEqualTo(Content.of(file));
        submission.close();
        assertThat(file).exists();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submission(Annotations.file(file)))
                .withMessageContaining("line 1 is not a JSON object");
        Files.writeString(file, "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submission(Annotations.uncheckedFile(file)))
                .withMessageContaining("no annotation");
    }

    @Test
    void moreThanTwoGibibytesAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = this.folder.resolve("sparse.ndjson");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }
        for (Annotations annotations : List.of(Annotations.file(file), Annotations.uncheckedFile(file))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> submission(annotations))
                    .withMessageContaining("at most 2 GiB")
                    .withMessageContaining("2147483648 bytes");
        }
    }

    /** A signature stays out of messages. */
    @Test
    void addressesAreAbsoluteAndTheirQueriesAreNotShown() {
        for (String address : List.of(
                "ftp://host/a?sig=s3cret", "/a?sig=s3cret", "https:///a?sig=s3cret", "https://h/ ?sig=s3cret")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Annotations.url(address))
                    .withMessageContaining("https://host/path")
                    .withMessageNotContaining("s3cret");
        }
        assertThat(Annotations.url("HTTPS://host/a?sig=s3cret")).hasToString("HTTPS://host/a");
    }
}
