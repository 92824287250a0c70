package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.task.SyncTaskExecutor;

/** An export that partitions of one process read, one after the other. */
class PartitionedExportTests extends JobTest {

    private static final int ROWS = 60;

    private final List<String> written = new CopyOnWriteArrayList<>();

    private final AtomicBoolean failing = new AtomicBoolean();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private String dataset = "";

    @BeforeEach
    void rows() {
        this.written.clear();
        this.meters.clear();
        this.dataset = dataset(UUID.randomUUID() + "-", ROWS);
    }

    /** Each step is built for one execution, as a step scope does. */
    private Job job() {
        ItemWriter<ExportedDataRow> table = rows -> {
            String step = Objects.requireNonNull(StepSynchronizationManager.getContext())
                    .getStepName();
            if (step.endsWith("range002") && this.failing.get()) {
                throw new IllegalStateException("The table is full");
            }
            rows.forEach(row -> this.written.add(String.valueOf(row.dataRow().globalKey())));
        };
        Step worker = new ChunkOrientedStepBuilder<ExportedDataRow, ExportedDataRow>("worker", this.repository, 4)
                .reader(new ExportItemReaderBuilder()
                        .name("rows")
                        .client(this.client)
                        .build())
                .writer(table)
                .transactionManager(this.transactions)
                .listener(new ItemMeters(this.meters))
                .build();
        Step rows = new StepBuilder("rows", this.repository)
                .partitioner("worker", new ExportPartitioner(this.client))
                .step(worker)
                .gridSize(4)
                .taskExecutor(new SyncTaskExecutor())
                .build();
        return job(export(), rows);
    }

    private Step export() {
        return new ExportStep(
                "export",
                this.repository,
                this.client,
                labelbox -> labelbox.exports().ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of()));
    }

    @Test
    void partitionsReadEachRowOnce() throws Exception {
        JobExecution execution = run(job(), parameters());
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(this.written).containsExactlyInAnyOrderElementsOf(keysOf(this.dataset));
        assertThat(step(execution, "export").getReadCount()).isEqualTo(ROWS);
        assertThat(execution.getStepExecutions()).hasSize(2 + 4);
        assertThat(this.meters
                        .get(ItemMeters.NAME)
                        .tags("job", "job", "step", "worker", "outcome", "written")
                        .counter()
                        .count())
                .isEqualTo(ROWS);
    }

    @Test
    void anExportThatIsGoneIsMadeAgain() throws Exception {
        JobParameters parameters = parameters();
        JobExecution killed = this.repository.createJobExecution(
                this.repository.createJobInstance("killed", parameters), parameters, new ExecutionContext());
        StepExecution step = this.repository.createStepExecution("export", killed);
        step.getExecutionContext().putString(ExportContext.TASK_ID, "ckzzzzzzzzzzzzzzzzzzzzzzz");
        Step export = export();
        export.execute(step);
        assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(step.getExecutionContext().containsKey(ExportContext.TASK_ID))
                .isFalse();
        StepExecution again = this.repository.createStepExecution("export", killed);
        export.execute(again);
        assertThat(again.getReadCount()).isEqualTo(ROWS);
    }

    @Test
    void aRestartReadsWhatIsMissingOfTheSameExport() throws Exception {
        JobParameters parameters = parameters();
        this.failing.set(true);
        JobExecution failed = run(job(), parameters);
        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(this.written).isNotEmpty().hasSizeLessThan(ROWS);
        this.failing.set(false);
        this.client
                .dataRows()
                .create(this.dataset, rows("later-" + UUID.randomUUID(), 5))
                .execute()
                .orThrow();
        JobExecution restarted = run(job(), parameters);
        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(restarted.getStepExecutions()).hasSize(2);
        assertThat(this.written).hasSize(ROWS).doesNotHaveDuplicates();
    }
}
