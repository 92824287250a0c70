package io.github.labelboxspring.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.OpenFiles;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.LabelboxApiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@DisplayName("X26: an import of a file leaves no file open")
@ParameterizedClass
@EnumSource(CallStyle.class)
class VectorFileTests extends EmulatorTest {

    private static final String IMPORT = "/adv/adv/v1/embeddings/";

    @TempDir
    private Path folder;

    private String embedding = "";

    private List<String> lines = List.of();

    @BeforeEach
    void makeVectors() {
        this.embedding = this.style
                .run(this.client.dataRows().embeddings().create("clip " + UUID.randomUUID(), 2))
                .id();
        String dataset = this.client
                .datasets()
                .create(NewDataset.of("vectors"))
                .execute()
                .id();
        this.lines = this.client
                .dataRows()
                .create(
                        dataset,
                        IntStream.range(0, 2_500)
                                .mapToObj(n -> NewDataRow.of("https://example.org/" + n + ".png")
                                        .withExternalId("row " + n))
                                .toList())
                .execute()
                .orThrow()
                .rows()
                .stream()
                .map(ImportedDataRow::id)
                .map(id -> "{\"id\": \"" + id + "\", \"vector\": [0.1, 0.2]}")
                .toList();
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private Path file(List<String> content) throws IOException {
        return Files.write(this.folder.resolve("vectors.ndjson"), content);
    }

    private long imported() {
        return this.style.run(this.client.dataRows().embeddings().vectorCount(this.embedding));
    }

    @Test
    void anImportThatSucceeds() throws IOException {
        List<String> content = new ArrayList<>(this.lines);
        content.add(7, "");
        content.add(1_100, " \t\r");
        Path file = Files.writeString(file(List.of()), String.join("\r\n", content));
        OpenFiles open = OpenFiles.now();
        assertThat(this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding, file)))
                .isEqualTo(2_500);
        assertThat(imported()).isEqualTo(2_500);
        assertThat(open.of(file)).isZero();
        assertThat(this.style.run(
                        this.client.dataRows().embeddings().importVectors(this.embedding, file(List.of(" ")))))
                .isZero();
    }

    @Test
    void anImportThatIsRefused() throws IOException {
        List<String> content = new ArrayList<>(this.lines);
        content.set(1_500, content.get(1_500).replace("[0.1", "[0.1, 0.1"));
        Path file = file(content);
        OpenFiles open = OpenFiles.now();
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding, file)))
                .withMessageContaining("2 dimensions");
        assertThat(imported()).isEqualTo(1_000);
        assertThat(open.of(file)).isZero();
    }

    @Test
    void anImportThatIsCancelled() throws IOException {
        Path file = file(this.lines);
        this.emulator.faults().on(IMPORT).delay(Duration.ZERO);
        this.emulator.faults().on(IMPORT).delay(Duration.ofSeconds(30));
        int requests = this.emulator.requests().all().size();
        OpenFiles open = OpenFiles.now();
        Disposable running = this.client
                .dataRows()
                .embeddings()
                .importVectors(this.embedding, file)
                .mono()
                .subscribe();
        Flux.interval(Duration.ofMillis(10))
                .filter(tick -> this.emulator.requests().all().size() == requests + 2)
                .blockFirst(Duration.ofMinutes(1));
        running.dispose();
        assertThat(open.of(file)).isZero();
        assertThat(imported()).isLessThan(2_500);
    }

    @Test
    void aLineThatIsTooLong() throws IOException {
        List<String> content = new ArrayList<>(this.lines.subList(0, 2));
        content.add("x".repeat(VectorFile.MAX_LINE + 1));
        Path file = file(content);
        OpenFiles open = OpenFiles.now();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding, file)))
                .withMessageContaining("Line 3 of " + file);
        assertThat(open.of(file)).isZero();
        assertThat(imported()).isZero();
    }

    @Test
    void aFileThatIsGoneByThen() throws IOException {
        Path file = file(this.lines);
        var call = this.client.dataRows().embeddings().importVectors(this.embedding, file);
        Files.delete(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(call))
                .withMessageContaining("Cannot read " + file);
    }

    /** Bytes are passed on as they are, so that what is no UTF-8 is the platform's to refuse. */
    @Test
    void aLineOfForeignBytes() throws IOException {
        Path file = Files.write(this.folder.resolve("foreign.ndjson"), new byte[] {'"', (byte) 0xC3, '(', '"', '\n'});
        List<byte[]> bodies = new ArrayList<>();
        new VectorFile(file, 10).forEach(body -> bodies.add(body.bytes()));
        assertThat(bodies).singleElement().isEqualTo(Files.readAllBytes(file));
        assertThat(new String(bodies.get(0), UTF_8)).endsWith("\"\n");
    }
}
