package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7: bytes and rows of a chunk are both bounded. */
class ChunksTests {

    private final Json json = Json.strict();

    private record Cut(List<Integer> rows, byte[] bytes) {}

    private List<Cut> chunks(int rows, int size, int maxBytes, int maxRows) {
        return chunks(
                IntStream.range(0, rows).mapToObj(n -> NewDataRow.ofText(n + "x".repeat(size))), maxBytes, maxRows);
    }

    private List<Cut> chunks(Stream<NewDataRow> rows, int maxBytes, int maxRows) {
        Iterator<UploadItem> items = rows.map(row -> UploadItem.of("c1", row)).iterator();
        List<Cut> chunks = new ArrayList<>();
        new Chunks(items, new UploadJournal(this.json), this.json, maxBytes, maxRows)
                .forEachRemaining(chunk -> chunks.add(new Cut(
                        chunk.rows().stream()
                                .map(UploadJournal.SentRow::position)
                                .toList(),
                        chunk.json())));
        return chunks;
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 10000, 10000",
        "50, 20000, 100000, 10000",
        "2503, 10, 10000000, 100",
        "1, 10, 100, 1",
        "10500, 1000, 10000000, 10000",
        "60, 200000, 10000000, 10000"
    })
    void everyRowIsInExactlyOneChunk(int rows, int size, int maxBytes, int maxRows) {
        List<Cut> chunks = chunks(rows, size, maxBytes, maxRows);
        for (Cut chunk : chunks) {
            assertThat(this.json.read(chunk.bytes(), ResultType.listOf(Map.class)))
                    .hasSize(chunk.rows().size());
            assertThat(chunk.rows()).hasSizeBetween(1, maxRows);
            assertThat(chunk.rows().size() == 1 || chunk.bytes().length <= maxBytes)
                    .isTrue();
        }
        assertThat(chunks.stream().flatMap(chunk -> chunk.rows().stream()))
                .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList());
    }

    @Test
    void aRowLargerThanAChunkTravelsAlone() {
        assertThat(chunks(3, 500, 100, 10)).extracting(Cut::rows).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void rowsThatCannotBeSentAreLeftOut() {
        NewDataRow row = NewDataRow.ofText("text").withGlobalKey("k");
        List<Cut> chunks = chunks(Stream.of(row, row, row.withGlobalKey("l"), row), 1_000, 2);
        assertThat(chunks).extracting(Cut::rows).containsExactly(List.of(0, 2), List.of());
        assertThat(chunks.get(1).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("[]");
    }

    /** Files are reckoned with, though they are not part of the array before they are uploaded. */
    @Test
    void rowsOfFilesLeaveRoomForTheirAddresses(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        Iterator<UploadItem> items = Stream.of(
                        NewDataRow.ofFile(file),
                        NewDataRow.ofText("b"),
                        NewDataRow.ofFile(file),
                        NewDataRow.ofFile(file))
                .map(row -> UploadItem.of("c1", row))
                .iterator();
        List<Chunks.Chunk> chunks = new ArrayList<>();
        new Chunks(items, new UploadJournal(this.json), this.json, 5_000, 10).forEachRemaining(chunks::add);
        assertThat(chunks).extracting(chunk -> chunk.files().size()).containsExactly(2, 1);
        Chunks.Chunk first = chunks.get(0);
        assertThat(this.json.read(first.with(List.of()), ResultType.listOf(Map.class)))
                .hasSize(1);
        byte[] more = this.json.write(Map.of("id", "x"));
        assertThat(this.json.read(first.with(List.of(more, more)), ResultType.listOf(Map.class)))
                .hasSize(3);
        assertThat(this.json.read(chunks.get(1).with(List.of(more)), ResultType.listOf(Map.class)))
                .containsExactly(Map.of("id", "x"));
    }

    @Test
    void anItemHasTheUploadFormat() {
        UploadItem item = UploadItem.of(
                "c1",
                NewDataRow.of("https://example.org/1.png")
                        .withGlobalKey("k")
                        .withExternalId("e")
                        .withMetadata(MetadataValue.text("cm1", "t1"))
                        .withAttachment(
                                new Attachment(Attachment.Type.IMAGE_OVERLAY, "https://example.org/o.png", "overlay")));
        String expected = """
                {"id":{"type":"AUTO","value":""},"payload":{"row_data":"https://example.org/1.png","global_key":"k",\
                "external_id":"e","metadata_fields":[{"schemaId":"cm1","value":"t1"}],\
                "attachments":[{"type":"IMAGE_OVERLAY","value":"https://example.org/o.png","name":"overlay"}],\
                "dataset_id":"c1"}}\
                """;
        assertThat(this.json.read(this.json.write(item), ResultType.anyObject()))
                .isEqualTo(this.json.read(expected.getBytes(StandardCharsets.UTF_8), ResultType.anyObject()));
    }
}
