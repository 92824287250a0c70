package io.github.labelboxspring.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datarows.RowEmbedding;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class EmbeddingBehaviourTests extends EmulatorTest {

    @TempDir
    private Path folder;

    private Embedding embedding = new Embedding("", "", 0, true);

    @BeforeEach
    void makeAnEmbedding() {
        this.embedding = this.style.run(this.client.dataRows().embeddings().create("clip " + UUID.randomUUID(), 2));
    }

    private List<String> rows(int count) {
        String dataset = this.client
                .datasets()
                .create(NewDataset.of("vectors"))
                .execute()
                .id();
        return this.client
                .dataRows()
                .create(
                        dataset,
                        IntStream.range(0, count)
                                .mapToObj(number -> NewDataRow.of("https://example.org/" + number + ".png"))
                                .toList())
                .execute()
                .rows()
                .stream()
                .map(ImportedDataRow::id)
                .toList();
    }

    /** Vectors may come along with the data rows; a wrong number of dimensions costs its row only. */
    @Test
    void newRowsBringTheirVectors() {
        String dataset = this.style
                .run(this.client.datasets().create(NewDataset.of("with vectors")))
                .id();
        NewDataRow row = NewDataRow.of("https://example.org/wren.png");
        DataRowsResult result = this.style.run(this.client
                .dataRows()
                .create(
                        dataset,
                        List.of(
                                row.withExternalId("good")
                                        .withEmbedding(
                                                new RowEmbedding(this.embedding.id(), EmbeddingVector.of(0.25, 1))),
                                row.withExternalId("bad")
                                        .withEmbedding(new RowEmbedding(this.embedding.id(), EmbeddingVector.of(1))))));
        assertThat(result.rows()).extracting(ImportedDataRow::index).containsExactly(0);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.index()).isEqualTo(1);
            assertThat(failure.reason()).contains("dimensions");
        });
        assertThat(this.style.run(this.client.dataRows().embeddings().vectorCount(this.embedding.id())))
                .isEqualTo(1);
    }

    /** A13: neither the client nor the emulator cuts a vector to 32 bits. */
    @Test
    void aVectorKeepsItsDigits() {
        String dataset = this.style
                .run(this.client.datasets().create(NewDataset.of("with digits")))
                .id();
        double third = 1 / 3.0;
        this.style.run(this.client
                .dataRows()
                .create(
                        dataset,
                        List.of(NewDataRow.of("https://example.org/wren.png")
                                .withEmbedding(
                                        new RowEmbedding(this.embedding.id(), EmbeddingVector.of(0.1, third))))));
        Export export = this.style.run(
                this.client.exports().ofDataset(dataset, ExportFilters.NONE, ExportParams.of(ExportDetail.EMBEDDINGS)));
        assertThat(this.style.read(this.client.exports().rows(export)))
                .singleElement()
                .extracting(ExportedDataRow::embeddings, InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .extracting("values")
                .isEqualTo(List.of(Map.of("value", List.of(0.1, third))));
    }

    @Test
    void anEmbeddingIsFoundByIdAndByName() {
        assertThat(this.embedding.dims()).isEqualTo(2);
        assertThat(this.embedding.custom()).isTrue();
        assertThat(this.style.run(this.client.dataRows().embeddings().get(this.embedding.id())))
                .isEqualTo(this.embedding);
        assertThat(this.style.run(this.client.dataRows().embeddings().getByName(this.embedding.name())))
                .isEqualTo(this.embedding);
        assertThat(this.style.run(this.client.dataRows().embeddings().list())).contains(this.embedding);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().get("nothing")))
                .withMessageContaining("nothing");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().getByName("nobody")))
                .withMessageContaining("nobody");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().create(this.embedding.name(), 2)));
    }

    @Test
    void aDeletedEmbeddingIsGone() {
        this.style.complete(this.client.dataRows().embeddings().delete(this.embedding.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().embeddings().get(this.embedding.id())));
    }

    /** The vector service takes 1,000 lines a request. */
    @Test
    void moreVectorsThanFitIntoARequestAreAllImported() {
        List<DataRowVector> vectors = rows(1_100).stream()
                .map(id -> new DataRowVector(id, EmbeddingVector.of(0.5, 1)))
                .toList();
        int before = this.emulator.requests().all().size();
        assertThat(this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding.id(), vectors)))
                .isEqualTo(1_100);
        assertThat(this.emulator.requests().all()).hasSize(before + 2);
        assertThat(this.style.run(this.client.dataRows().embeddings().vectorCount(this.embedding.id())))
                .isEqualTo(1_100);
    }

    @Test
    void aFileOfVectorsIsImported() throws IOException {
        List<String> lines = rows(2).stream()
                .map(id -> "{\"id\": \"" + id + "\", \"vector\": [0.1, 0.2]}")
                .toList();
        Path file = Files.write(this.folder.resolve("vectors.ndjson"), lines);
        assertThat(this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding.id(), file)))
                .isEqualTo(2);
        assertThat(this.style.run(this.client.dataRows().embeddings().vectorCount(this.embedding.id())))
                .isEqualTo(2);
    }

    @Test
    void aVectorOfAnotherSizeIsRefused() {
        List<DataRowVector> vectors = List.of(new DataRowVector(rows(1).get(0), EmbeddingVector.of(1, 2, 3)));
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.dataRows().embeddings().importVectors(this.embedding.id(), vectors)))
                .withMessageContaining("2 dimensions");
    }

    @Test
    void badInputIsSaidBeforeAnyRequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().embeddings().create(" ", 2))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().embeddings().create("wide", 2_049))
                .withMessageContaining("2048");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .dataRows()
                        .embeddings()
                        .importVectors(this.embedding.id(), this.folder.resolve("none.ndjson")))
                .withMessageContaining("none.ndjson");
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
