package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7: bytes and rows of a chunk are both bounded. */
class ChunksTests {

    private final Json json = Json.strict();

    private record Cut(List<Integer> rows, byte[] bytes) {}

    private List<Cut> chunks(int rows, int size, int maxBytes, int maxRows) {
        SentRows sent = new SentRows(this.json);
        Iterator<SentRows.FullRow> items = IntStream.range(0, rows)
                .mapToObj(n -> UploadItem.create("c1", NewDataRow.of(n + "x".repeat(size))))
                .flatMap(item -> sent.read(item).stream())
                .iterator();
        List<Cut> chunks = new ArrayList<>();
        new Chunks(items, this.json, maxBytes, maxRows)
                .forEachRemaining(chunk -> chunks.add(new Cut(
                        chunk.written().stream().map(SentRows.SentRow::index).toList(), chunk.close())));
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
    void anItemHasTheUploadFormat() {
        UploadItem item = UploadItem.create(
                "c1",
                NewDataRow.of("https://example.org/1.png")
                        .globalKey("k")
                        .externalId("e")
                        .metadata(MetadataValue.text("cm1", "t1"))
                        .attachment(
                                new Attachment(Attachment.Type.IMAGE_OVERLAY, "https://example.org/o.png", "overlay")));
        String expected = """
                {"id":{"type":"AUTO","value":""},"payload":{"row_data":"https://example.org/1.png","global_key":"k",\
                "external_id":"e","metadata_fields":[{"schemaId":"cm1","value":"t1"}],\
                "attachments":[{"type":"IMAGE_OVERLAY","value":"https://example.org/o.png","name":"overlay"}],\
                "dataset_id":"c1"}}\
                """;
        assertThat(this.json.read(this.json.write(item), ResultType.object()))
                .isEqualTo(this.json.read(expected.getBytes(StandardCharsets.UTF_8), ResultType.object()));
    }
}
