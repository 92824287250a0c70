package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.imports.AnnotationImport;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.support.ListItemReader;

class AnnotationItemWriterTests extends JobTest {

    private static final int ROWS = 12;

    private String prefix = "";

    private final List<String> skipped = new ArrayList<>();

    private String project = "";

    @BeforeEach
    void project() {
        this.prefix = UUID.randomUUID() + "-";
        this.skipped.clear();
        this.project = BirdProject.of(this.client, rows(this.prefix, ROWS));
    }

    private AnnotationItemWriter writer() {
        return new AnnotationItemWriterBuilder()
                .client(this.client)
                .name("truth")
                .buildLabels(this.project);
    }

    private List<NewLabel> labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> label(this.prefix + each, "wren"))
                .toList();
    }

    private static NewLabel label(String key, String species) {
        return NewLabel.of(DataRowKey.globalKey(key), ClassificationAnnotation.of("species", Answer.radio(species)));
    }

    private List<String> labeled() {
        try (Stream<ExportedDataRow> rows = this.client
                .exports()
                .rows(this.client
                        .exports()
                        .ofProject(this.project, ExportFilters.NONE, ExportParams.of())
                        .execute())
                .stream()) {
            return rows.flatMap(row -> Objects.requireNonNull(row.projects().get(this.project)).labels().stream()
                            .map(label -> String.valueOf(row.dataRow().globalKey())))
                    .toList();
        }
    }

    private Step step(List<NewLabel> labels, AnnotationItemWriter writer) {
        return new ChunkOrientedStepBuilder<NewLabel, NewLabel>("label", this.repository, 5)
                .reader(new ListItemReader<>(labels))
                .writer(writer)
                .transactionManager(this.transactions)
                .faultTolerant()
                .retryPolicy(LabelboxRetryPolicies.retryable(3, Duration.ofMillis(10)))
                .skip(RowsFailedException.class)
                .skipLimit(100)
                .skipListener(new SkipListener<NewLabel, NewLabel>() {
                    @Override
                    public void onSkipInWrite(NewLabel item, Throwable failure) {
                        AnnotationItemWriterTests.this.skipped.add(
                                item.dataRow().value() + ": " + failure.getMessage());
                    }
                })
                .build();
    }

    @Test
    void eachLabelIsImportedOnce() throws Exception {
        JobExecution execution = run(job(step(labels(ROWS), writer())), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step(execution, "label").getWriteCount()).isEqualTo(ROWS);
        assertThat(labeled()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void refusedLabelsAreSkippedOneByOne() throws Exception {
        List<NewLabel> labels = new ArrayList<>(labels(ROWS));
        labels.set(3, label("nowhere-" + this.prefix, "wren"));
        labels.set(7, label(this.prefix + 7, "penguin"));
        JobExecution execution = run(job(step(labels, writer())), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step(execution, "label").getWriteSkipCount()).isEqualTo(2);
        assertThat(this.skipped).hasSize(2);
        assertThat(this.skipped.get(0)).startsWith("nowhere-" + this.prefix);
        assertThat(this.skipped.get(1)).startsWith(this.prefix + 7 + ":");
        assertThat(labeled()).hasSize(ROWS - 2).doesNotHaveDuplicates();
    }

    /** The process was killed between the import and the commit. */
    @Test
    void aChunkThatWasWrittenAndNotCommittedIsTakenUp() {
        Chunk<NewLabel> chunk = new Chunk<>(labels(5));
        writer().write(chunk);
        writer().write(chunk);
        assertThat(labeled()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerThatWasLostIsTakenUp() throws Exception {
        this.emulator.faults().on("createLabelImport").times(1).afterApplying().cutConnection();
        JobExecution execution = run(job(step(labels(ROWS), writer())), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(labeled()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    /** (R9) */
    @Test
    void labelsWithoutAnOutcomeFail() {
        this.emulator.faults().on("/storage/").times(2).answer(200, Map.of(), "");
        List<NewLabel> labels = labels(2);
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(() -> writer().write(new Chunk<>(labels)))
                .satisfies(thrown -> assertThat(thrown.failures())
                        .extracting(RowFailure::key, RowFailure::kind)
                        .containsExactly(
                                tuple(this.prefix + 0, RowFailure.Kind.UNKNOWN),
                                tuple(this.prefix + 1, RowFailure.Kind.UNKNOWN)));
    }

    /** A label fails if it is not known which labels were rejected. */
    @Test
    void rejectionsThatBelongToNoDataRowFailTheChunk() {
        String status = "{\"status\":\"FAILURE\",\"errors\":[{\"message\":\"too blurred\"}]}\n";
        this.emulator.faults().on("/storage/").times(1).answer(200, Map.of(), status + status);
        this.emulator.faults().on("/storage/").times(1).answer(200, Map.of(), status + status);
        List<NewLabel> labels = labels(2);
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(() -> writer().write(new Chunk<>(labels)))
                .satisfies(thrown -> assertThat(thrown.failures())
                        .hasSize(2)
                        .allSatisfy(failure -> assertThat(failure.reason()).contains("2 more annotations")));
    }

    /** Nothing of it was taken, so that nothing is doubled. */
    @Test
    void anImportThatHasFailedIsMadeAgain() {
        Chunk<NewLabel> chunk = new Chunk<>(labels(5));
        writer().write(chunk);
        String name = imports().get(0);
        this.project = BirdProject.of(this.client, rows(this.prefix + "again-", ROWS));
        TaskCall<ImportResult> fails =
                this.client.imports().labels(this.project, name, Annotations.url("http://127.0.0.1:1/gone"));
        assertThatThrownBy(fails::execute).isInstanceOf(TaskFailedException.class);
        this.client
                .projects()
                .batches()
                .create(this.project, NewBatch.of("rows", rowsOf(chunk)))
                .withoutResult()
                .execute();
        writer().write(chunk);
        assertThat(labeled()).hasSize(5).doesNotHaveDuplicates();
        assertThat(imports()).containsExactlyInAnyOrder(name, name + " 2");
    }

    private static DataRowKeys rowsOf(Chunk<NewLabel> labels) {
        return DataRowKeys.globalKeys(
                labels.getItems().stream().map(label -> label.dataRow().value()).toList());
    }

    private List<String> imports() {
        try (Stream<AnnotationImport> imports = this.client.imports().listLabels(this.project).stream()) {
            return imports.map(AnnotationImport::name).toList();
        }
    }

    @Test
    void anotherInstanceOfTheJobImportsAgain() throws Exception {
        run(job(step(labels(2), writer())), parameters());
        run(job(step(labels(2), writer())), parameters());
        try (Stream<AnnotationImport> imports = this.client.imports().listLabels(this.project).stream()) {
            assertThat(imports).hasSize(2);
        }
    }
}
