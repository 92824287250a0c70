package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a new user tries first, number by number. Starting without a key (1) is held by the tests of the
 * auto-configuration, the README's first call (3) and tests without a network (10) by those of the test starter.
 */
@ParameterizedClass
@EnumSource(CallStyle.class)
class FirstThingsTests extends EmulatorTest {

    private String run = "";

    @BeforeEach
    void begin() {
        this.run = UUID.randomUUID().toString();
    }

    private NewDataRow row(int number) {
        return NewDataRow.of("https://example.org/" + number + ".png").withGlobalKey(this.run + number);
    }

    private String dataset() {
        return this.style
                .run(this.client.datasets().create(NewDataset.of(this.run)))
                .id();
    }

    @Test
    void second_aWrongKeyIsToldAtOnce() {
        this.emulator.requests().clear();
        long start = System.nanoTime();
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() ->
                        this.style.run(client("wrong-canary").build().users().me()))
                .withMessageContaining("GetCurrentUser")
                .withMessageContaining("HTTP 200, AUTHENTICATION_ERROR")
                .withMessageContaining("labelbox.api-key")
                .satisfies(ex -> assertThat(ex.toString()).doesNotContain("canary"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(this.emulator.requests().all()).hasSize(1);
    }

    @Test
    void fourth_listsAreReadPageByPage() {
        IntStream.range(0, 101).forEach(each -> dataset());
        this.emulator.requests().clear();
        assertThat(this.client.datasets().list().flux().take(3).collectList().block())
                .hasSize(3);
        assertThat(this.emulator.requests().count("datasets")).isEqualTo(1);
        assertThat(this.style.read(this.client.datasets().list())).hasSizeGreaterThan(100);
        assertThat(this.style.read(this.client.models().list())).isEmpty();
    }

    @Test
    void fifth_oneBadRowFailsAlone() {
        String dataset = dataset();
        this.style.run(this.client.dataRows().create(dataset, List.of(row(1))));
        DataRowsResult result = this.style.run(this.client.dataRows().create(dataset, List.of(row(0), row(1), row(2))));
        assertThat(result.rows())
                .extracting(ImportedDataRow::globalKey)
                .containsExactlyInAnyOrder(this.run + 0, this.run + 2);
        assertThat(result.failures()).extracting(RowFailure::key).containsExactly(this.run + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.of("s3://bucket/1.png"))
                .withMessageContaining("https");
    }

    @Test
    void sixth_theSameAgainDoublesNothing() {
        String dataset = dataset();
        List<NewDataRow> rows = List.of(row(0), row(1));
        this.style.run(this.client.dataRows().create(dataset, rows));
        DataRowsResult again = this.style.run(this.client.dataRows().create(dataset, rows));
        assertThat(again.rows()).isEmpty();
        assertThat(again.failures()).extracting(RowFailure::key).containsExactlyInAnyOrder(this.run + 0, this.run + 1);
        assertThat(this.style.run(this.client.datasets().get(dataset)).rowCount())
                .isEqualTo(2);
        assertThat(this.style
                        .run(this.client.dataRows().createMissing(dataset, rows))
                        .failures())
                .isEmpty();
    }

    @Test
    void seventh_aMissingOptionIsRefusedBeforeARequestAndABatchTellsWhatItTook() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client
                        .ontologies()
                        .create(NewOntology.of(
                                "digits", MediaType.IMAGE, OntologySchema.of(Classification.radio("digit"))))))
                .withMessageContaining("digit");
        assertThat(this.emulator.requests().all()).hasSize(before);

        LabeledProject project = LabeledProject.of(this.client, 2);
        this.style.run(this.client.dataRows().create(dataset(), List.of(row(0))));
        List<String> keys =
                Stream.concat(project.keys().stream(), Stream.of(this.run + 0)).toList();
        BatchCreation batch = this.style.run(this.client
                .projects()
                .batches()
                .create(project.projectId(), NewBatch.of("again", DataRowKeys.globalKeys(keys))));
        assertThat(batch.requested()).isEqualTo(3);
        assertThat(batch.accepted()).isEqualTo(1);
        assertThat(batch.failedDataRowIds()).hasSize(2);
    }

    @Test
    void eighth_labelsAreCheckedLineByLineAndAnsweredOneByOne() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client
                        .imports()
                        .labels(
                                project.projectId(),
                                "slip",
                                Annotations.of(List.of(project.answer(0, "1"), Map.of("name", "digit"))))))
                .withMessageContaining("line 2")
                .withMessageContaining("dataRow");
        ImportResult result = this.style.run(this.client
                .imports()
                .labels(
                        project.projectId(),
                        "good and bad",
                        Annotations.of(List.of(project.answer(0, "1"), project.answer(0, "eleven")))));
        assertThat(result.succeeded()).isEqualTo(1);
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.errors()).isNotEmpty());
    }

    @Test
    void ninth_anExportIsWatchedAndTakenUpAgainByItsId() {
        LabeledProject project = LabeledProject.of(this.client, 3);
        TaskHandle<Export> started = this.style.run(this.client
                .exports()
                .ofProject(project.projectId(), ExportFilters.NONE, ExportParams.of())
                .start());
        assertThat(this.style.read(started.watch()))
                .last()
                .extracting(TaskProgress::percentage)
                .isEqualTo(100.0);
        TaskRef stored = started.ref();
        Export export = this.client.exports().resume(stored.id()).await();
        assertThat(this.style.read(this.client.exports().rows(export))).hasSize(3);
    }
}
