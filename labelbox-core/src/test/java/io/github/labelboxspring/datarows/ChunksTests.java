package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7: bytes and rows of a chunk are both bounded. */
class ChunksTests {

    private final Json json = Json.strict();

    private List<Chunks.Chunk> chunks(int rows, int size, int maxBytes, int maxRows) {
        List<UploadItem> items = IntStream.range(0, rows)
                .mapToObj(n -> UploadItem.create("c1", NewDataRow.of(n + "x".repeat(size))))
                .toList();
        List<Chunks.Chunk> chunks = new ArrayList<>();
        new Chunks(items, this.json, maxBytes, maxRows).forEach(chunks::add);
        return chunks;
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 10000, 10000", "50, 20000, 100000, 10000", "2503, 10, 10000000, 100", "1, 10, 100, 1"})
    void everyRowIsInExactlyOneChunk(int rows, int size, int maxBytes, int maxRows) {
        List<Chunks.Chunk> chunks = chunks(rows, size, maxBytes, maxRows);
        int row = 0;
        for (Chunks.Chunk chunk : chunks) {
            List<?> items = this.json.read(chunk.bytes(), ResultType.listOf(Map.class));
            assertThat(chunk.firstRow()).isEqualTo(row);
            assertThat(items).hasSize(chunk.rows());
            assertThat(chunk.rows()).isLessThanOrEqualTo(maxRows);
            assertThat(chunk.rows() == 1 || chunk.bytes().length <= maxBytes).isTrue();
            row += chunk.rows();
        }
        assertThat(row).isEqualTo(rows);
    }

    @Test
    void aRowLargerThanAChunkTravelsAlone() {
        assertThat(chunks(3, 500, 100, 10)).extracting(Chunks.Chunk::rows).containsExactly(1, 1, 1);
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
