package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.datarows.DataRowChange;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowUpdate;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.WriteFailedException;
import org.springframework.batch.infrastructure.item.support.ListItemReader;

class DataRowItemWriterTests extends JobTest {

    private String prefix = "";

    private final List<String> skipped = new ArrayList<>();

    @BeforeEach
    void newKeys() {
        this.prefix = UUID.randomUUID() + "-";
        this.skipped.clear();
    }

    private DataRowItemWriterBuilder builder(String dataset) {
        return new DataRowItemWriterBuilder().client(this.client).datasetId(dataset);
    }

    private <T> ChunkOrientedStepBuilder<T, T> step(List<T> items, ItemWriter<? super T> writer) {
        return new ChunkOrientedStepBuilder<T, T>("write", this.repository, 10)
                .reader(new ListItemReader<>(items))
                .writer(writer)
                .transactionManager(this.transactions);
    }

    private Step skipping(List<NewDataRow> items, ItemWriter<? super NewDataRow> writer) {
        return step(items, writer)
                .faultTolerant()
                .retryPolicy(LabelboxRetryPolicies.retryable(3, Duration.ofMillis(10)))
                .skip(RowsFailedException.class)
                .skipLimit(100)
                .skipListener(new SkipListener<NewDataRow, NewDataRow>() {
                    @Override
                    public void onSkipInWrite(NewDataRow item, Throwable failure) {
                        RowFailure reason =
                                ((RowsFailedException) failure).failures().get(0);
                        DataRowItemWriterTests.this.skipped.add(item.globalKey() + " " + reason.kind());
                    }
                })
                .build();
    }

    @Test
    void eachRowIsCreatedOnce() throws Exception {
        String dataset = dataset();
        List<NewDataRow> rows = rows(this.prefix, 37);
        JobExecution execution =
                run(job(step(rows, builder(dataset).buildCreatingMissing()).build()), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step(execution, "write").getWriteCount()).isEqualTo(37);
        assertThat(keysOf(dataset))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(NewDataRow::globalKey).toList());
    }

    /** R11: one outcome for each row, and only the refused ones are skipped. */
    @Test
    void refusedRowsAreSkippedOneByOne() throws Exception {
        String dataset = dataset();
        dataset(this.prefix, 3);
        List<NewDataRow> rows = rows(this.prefix, 20);
        JobExecution execution = run(job(skipping(rows, builder(dataset).buildCreating())), parameters());
        StepExecution step = step(execution, "write");
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step.getWriteCount()).isEqualTo(17);
        assertThat(step.getWriteSkipCount()).isEqualTo(3);
        assertThat(this.skipped)
                .containsExactly(
                        this.prefix + "0 DUPLICATE_GLOBAL_KEY",
                        this.prefix + "1 DUPLICATE_GLOBAL_KEY",
                        this.prefix + "2 DUPLICATE_GLOBAL_KEY");
        assertThat(keysOf(dataset)).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void aStepThatSkipsNothingFailsWithTheReasons() throws Exception {
        dataset(this.prefix, 1);
        JobExecution execution = run(
                job(step(rows(this.prefix, 3), builder(dataset()).buildCreating())
                        .build()),
                parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(step(execution, "write").getExitStatus().getExitDescription())
                .contains("1 of 3 items failed")
                .contains(this.prefix + "0");
    }

    @Test
    void anOutageThatTheClientDoesNotOutlastIsRetried() throws Exception {
        String dataset = dataset();
        this.emulator.faults().on("upsertDataRows").skip(1).times(3).internalServerError("down", 503);
        List<NewDataRow> rows = rows(this.prefix, 30);
        JobExecution execution = run(job(skipping(rows, builder(dataset).buildCreatingMissing())), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.skipped).isEmpty();
        assertThat(keysOf(dataset)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aChunkThatWasWrittenAndNotCommittedIsWrittenAgain() {
        String dataset = dataset();
        Chunk<NewDataRow> chunk = new Chunk<>(rows(this.prefix, 5));
        builder(dataset).buildCreatingMissing().write(chunk);
        builder(dataset).buildCreatingMissing().write(chunk);
        assertThat(keysOf(dataset)).hasSize(5);
    }

    @Test
    void rowsAreChanged() throws Exception {
        String dataset = dataset(this.prefix, 2);
        List<DataRowChange> changes = List.of(
                DataRowChange.update(
                        DataRowKey.globalKey(this.prefix + "1"), DataRowUpdate.ofExternalId("wren-" + this.prefix)),
                DataRowChange.create(rows(this.prefix, 3).get(2)));
        JobExecution execution =
                run(job(step(changes, builder(dataset).buildUpserting()).build()), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.client
                        .dataRows()
                        .getByGlobalKey(this.prefix + "1")
                        .execute()
                        .externalId())
                .isEqualTo("wren-" + this.prefix);
        assertThat(keysOf(dataset)).hasSize(3);
    }

    @Test
    void rowsThatMayExistAreNotCreatedTwice() {
        String dataset = dataset();
        this.emulator.faults().on("upsertDataRows").times(1).afterApplying().cutConnection();
        DataRowItemWriter<NewDataRow> writer = builder(dataset).buildCreating();
        assertThatThrownBy(() -> writer.write(new Chunk<>(rows(this.prefix, 5))))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("buildCreatingMissing()");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new DataRowItemWriterBuilder().client(this.client).buildCreating())
                .withMessageContaining("datasetId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataRowItemWriterBuilder().datasetId("d").buildCreating())
                .withMessageContaining("client");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder("d")
                        .buildCreatingMissing()
                        .write(new Chunk<>(NewDataRow.of("https://example.org/1.jpg"))))
                .withMessageContaining("global key");
    }
}
