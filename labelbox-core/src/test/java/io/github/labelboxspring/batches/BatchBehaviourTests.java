package io.github.labelboxspring.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.projects.GeneratedRows;
import io.github.labelboxspring.projects.NewProject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class BatchBehaviourTests extends EmulatorTest {

    private String project = "";

    private String dataset = "";

    @BeforeEach
    void makeProject() {
        this.project = project();
        this.dataset =
                this.client.datasets().create(NewDataset.of("Rows")).execute().id();
    }

    private String project() {
        return this.client
                .projects()
                .create(NewProject.of("Batches", MediaType.IMAGE))
                .execute()
                .id();
    }

    private List<ImportedDataRow> rows(int count) {
        String prefix = UUID.randomUUID() + "-";
        List<NewDataRow> rows = IntStream.range(0, count)
                .mapToObj(
                        n -> NewDataRow.of("https://example.org/" + n + ".png").withGlobalKey(prefix + n))
                .toList();
        return this.client.dataRows().create(this.dataset, rows).execute().rows();
    }

    private static List<String> keys(List<ImportedDataRow> rows) {
        return rows.stream().map(ImportedDataRow::globalKey).toList();
    }

    private static List<String> ids(List<ImportedDataRow> rows) {
        return rows.stream().map(ImportedDataRow::id).toList();
    }

    private BatchCreation create(NewBatch batch) {
        return this.style.run(this.client.projects().batches().create(this.project, batch));
    }

    private List<TaskHandle<BatchCreation>> start(NewBatches batches) {
        return this.style.run(this.client.projects().batches().startMany(this.project, batches));
    }

    /** R14, R15: one result at every size; what was refused is named. */
    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001})
    void requestedAcceptedAndRefusedAreToldAtEverySize(int size) {
        List<ImportedDataRow> rows = rows(size - 2);
        List<String> keys = new ArrayList<>(keys(rows));
        keys.add("unknown " + UUID.randomUUID());
        keys.add(keys.get(0));
        BatchCreation made = create(NewBatch.of("mixed", DataRowKeys.globalKeys(keys)));
        assertThat(made.requested()).isEqualTo(size);
        assertThat(made.accepted()).isEqualTo(size - 2);
        assertThat(made.failedDataRowIds())
                .containsExactlyInAnyOrder(keys.get(size - 2), rows.get(0).id());
        assertThat(made.batch())
                .isEqualTo(this.style.run(this.client
                        .projects()
                        .batches()
                        .get(this.project, made.batch().id())));
        assertThat(made.batch().size()).isEqualTo(size - 2);
    }

    @Test
    void aDataRowIsInOneBatchOfAProjectOnly() {
        List<String> ids = ids(rows(3));
        create(NewBatch.of("first", DataRowKeys.ids(ids.subList(0, 2))));
        BatchCreation second = create(NewBatch.of("second", DataRowKeys.ids(ids)));
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.failedDataRowIds()).containsExactlyElementsOf(ids.subList(0, 2));
        this.project = project();
        assertThat(create(NewBatch.of("first", DataRowKeys.ids(ids))).accepted())
                .isEqualTo(3);
    }

    @Test
    void aNameIsTakenOnceInAProject() {
        List<String> ids = ids(rows(2));
        create(NewBatch.of("only", DataRowKeys.ids(ids.subList(0, 1))));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> create(NewBatch.of("only", DataRowKeys.ids(ids.subList(1, 2)))))
                .withMessageContaining("only");
        assertThat(this.style.read(this.client.projects().batches().list(this.project)))
                .hasSize(1);
    }

    @Test
    void consensusSettingsStayWithTheBatch() {
        Batch batch = create(NewBatch.of("twice", DataRowKeys.ids(ids(rows(1))))
                        .withPriority(1)
                        .withConsensus(new ConsensusSettings(2, 0.5)))
                .batch();
        assertThat(batch.consensusSettingsJson()).isEqualTo("{\"numberOfLabels\":2,\"coveragePercentage\":0.5}");
    }

    @Test
    void whatCannotBeRightIsRefusedWithoutARequest() {
        List<String> tooMany = Collections.nCopies(NewBatch.MAX_ROWS + 1, "row");
        List<String> farTooMany = Collections.nCopies(BatchContent.Rows.MAX_ROWS + 1, "row");
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewBatch.of("large", DataRowKeys.ids(tooMany)))
                .withMessageContaining("100000")
                .withMessageContaining("startMany");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewBatches.of("large", DataRowKeys.globalKeys(farTooMany)));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatch.of("empty", DataRowKeys.ids()));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatches.of("empty", DataRowKeys.ids()));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatch.of(" ", DataRowKeys.ids("row")));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatches.ofDataset(" ", this.dataset));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsensusSettings(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsensusSettings(2, 1.5));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void aSeriesOfBatchesIsNumberedAndEachTellsItsOutcome() {
        List<ImportedDataRow> rows = rows(5);
        create(NewBatch.of("before", DataRowKeys.ids(ids(rows).subList(0, 1))));
        List<TaskHandle<BatchCreation>> tasks =
                start(NewBatches.of("part ", DataRowKeys.globalKeys(keys(rows))).withPriority(2));
        assertThat(tasks).hasSize(1);
        BatchCreation made = tasks.get(0).await();
        assertThat(made.batch().name()).isEqualTo("part 0000");
        assertThat(made.requested()).isEqualTo(5);
        assertThat(made.accepted()).isEqualTo(4);
        assertThat(made.failedDataRowIds()).containsExactly(rows.get(0).id());
    }

    @Test
    void aWholeDatasetBringsWhatIsNotInTheProjectYet() {
        List<ImportedDataRow> rows = rows(4);
        create(NewBatch.of("before", DataRowKeys.ids(ids(rows).subList(0, 1))));
        BatchCreation made =
                start(NewBatches.ofDataset("all ", this.dataset)).get(0).await();
        assertThat(made.requested()).isEqualTo(3);
        assertThat(made.accepted()).isEqualTo(3);
        assertThat(start(NewBatches.ofDataset("none ", this.dataset))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> start(NewBatches.ofDataset("none ", "cm0000000000000000000none")));
    }

    @Test
    void queuedDataRowsAreTakenOutAndTheBatchIsDeleted() {
        String id = create(NewBatch.of("short-lived", DataRowKeys.ids(ids(rows(2)))))
                .batch()
                .id();
        this.style.complete(this.client.projects().batches().removeQueuedDataRows(this.project, id));
        assertThat(this.style
                        .run(this.client.projects().batches().get(this.project, id))
                        .size())
                .isZero();
        assertThat(this.style.run(
                        this.client.projects().batches().deleteLabels(this.project, id, LabelRemoval.REQUEUE)))
                .isEmpty();
        this.style.complete(this.client.projects().batches().delete(this.project, id));
        assertThat(this.style.run(this.client.projects().batches().find(this.project, id)))
                .isEmpty();
        assertThat(this.style.read(this.client.projects().batches().list(this.project)))
                .isEmpty();
    }

    @Test
    void aBatchWithLabelsIsDeletedOnlyAfterThem() {
        List<ImportedDataRow> rows = rows(2);
        String id = create(NewBatch.of("labeled", DataRowKeys.ids(ids(rows))))
                .batch()
                .id();
        label(String.valueOf(rows.get(0).globalKey()));
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(() ->
                        this.style.complete(this.client.projects().batches().delete(this.project, id)))
                .withMessageContaining("labels");
        this.style.complete(this.client.projects().batches().removeQueuedDataRows(this.project, id));
        assertThat(this.style
                        .run(this.client.projects().batches().get(this.project, id))
                        .size())
                .isEqualTo(1);
        assertThat(this.style.run(
                        this.client.projects().batches().deleteLabels(this.project, id, LabelRemoval.REQUEUE)))
                .hasSize(1);
        assertThat(this.style.run(this.client.projects().labelCount(this.project)))
                .isZero();
        this.style.complete(this.client.projects().batches().delete(this.project, id));
        assertThat(this.style.read(this.client.projects().batches().list(this.project)))
                .isEmpty();
    }

    private void label(String key) {
        OntologySchema kinds = OntologySchema.of(Classification.radio("kind", Option.of("x"), Option.of("y")));
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("kinds", MediaType.IMAGE, kinds))
                .execute()
                .id();
        this.client.projects().connectOntology(this.project, ontology).execute();
        Map<String, Object> answer =
                Map.of("dataRow", Map.of("globalKey", key), "name", "kind", "answer", Map.of("name", "x"));
        assertThat(this.client
                        .imports()
                        .labels(this.project, "import " + key, Annotations.of(List.of(answer)))
                        .execute()
                        .complete())
                .isTrue();
    }

    @Test
    void batchesAreListedOverManyPages() {
        List<String> ids = ids(rows(101));
        for (String each : ids) {
            create(NewBatch.of("batch " + each, DataRowKeys.ids(each)));
        }
        assertThat(this.style.read(this.client.projects().batches().list(this.project)))
                .hasSize(101)
                .doesNotHaveDuplicates();
    }

    @Test
    void aProjectThatMakesItsOwnRowsTakesNoBatch() {
        this.project = this.client
                .projects()
                .create(NewProject.promptCreation("prompts", GeneratedRows.inNewDataset("prompts", 1)))
                .execute()
                .id();
        NewBatch batch = NewBatch.of("more", DataRowKeys.ids(ids(rows(1))));
        assertThatExceptionOfType(LabelboxApiException.class)
                .isThrownBy(() -> create(batch))
                .withMessageContaining("auto data generation");
    }

    @Test
    void unknownIdsAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.projects().batches().get(this.project, "none")))
                .withMessageContaining("none");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.complete(this.client.projects().batches().delete(this.project, "none")));
        this.project = "cm0000000000000000000none";
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> create(NewBatch.of("nowhere", DataRowKeys.ids("row"))));
    }
}
