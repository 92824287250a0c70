package io.github.labelboxspring.batch.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.batch.ExportItemReader;
import io.github.labelboxspring.batch.ExportItemReaderBuilder;
import io.github.labelboxspring.boot.tasks.JdbcTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** S2, table row 43: a job, the client and task events in one application, with one database and its transactions. */
@SpringBootTest(
        classes = JobApplicationTests.Application.class,
        properties = {
            "labelbox.emulator.mode=always",
            "labelbox.tasks.store=jdbc",
            "labelbox.tasks.jdbc.poll-interval=100ms",
            "spring.batch.job.enabled=false",
            "spring.batch.jdbc.initialize-schema=always",
            "spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1"
        })
@Timeout(120)
class JobApplicationTests {

    private static final int ROWS = 5;

    @Autowired
    private LabelboxClient client;

    @Autowired
    private JobRepository repository;

    @Autowired
    private JobOperator operator;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Listener listener;

    @Test
    void tasksOfAJobAreEventsInTransactions(
            @Autowired ExportItemReaderBuilder reader,
            @Autowired DataRowItemWriterBuilder writer,
            @Autowired TaskWatchStore store)
            throws Exception {
        String wrens = dataset();
        String copies = dataset();
        this.client
                .dataRows()
                .create(
                        wrens,
                        IntStream.range(0, ROWS)
                                .mapToObj(each -> row("wren" + each))
                                .toList())
                .execute()
                .orThrow();
        ExportItemReader rows = reader.name("rows")
                .export(labelbox -> labelbox.exports().ofDataset(wrens, ExportFilters.NONE, ExportParams.of()))
                .build();
        Step copy = new ChunkOrientedStepBuilder<ExportedDataRow, NewDataRow>("copy", this.repository, 10)
                .reader(rows)
                .processor(item -> row("copy-" + item.dataRow().globalKey()))
                .writer(writer.datasetId(copies).buildCreatingMissing())
                .transactionManager(this.transactions)
                .build();
        Job job = new JobBuilder("copyWrens", this.repository).start(copy).build();

        assertThat(this.operator.start(job, new JobParameters()))
                .returns(BatchStatus.COMPLETED, execution -> execution.getStatus())
                .extracting(execution -> execution.getStepExecutions().stream()
                        .mapToLong(StepExecution::getWriteCount)
                        .sum())
                .isEqualTo((long) ROWS);

        assertThat(this.database
                        .sql("select status from BATCH_JOB_EXECUTION")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLETED");
        assertThat(store).isInstanceOf(JdbcTaskWatchStore.class);
        // The rows of the first dataset, the export, and the rows of the second one.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(this.listener.committed).hasSize(3));
        assertThat(this.listener.inTransaction)
                .containsOnlyKeys(this.listener.committed)
                .doesNotContainValue(false);
    }

    private String dataset() {
        return this.client.datasets().create(NewDataset.of("Wrens")).execute().id();
    }

    private static NewDataRow row(String key) {
        return NewDataRow.ofText(key).withGlobalKey(key);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Listener.class)
    static class Application {}

    static class Listener {

        private final Map<String, Boolean> inTransaction = new ConcurrentHashMap<>();

        private final Set<String> committed = ConcurrentHashMap.newKeySet();

        @EventListener
        void completed(TaskCompletedEvent event) {
            this.inTransaction.put(event.task().id(), TransactionSynchronizationManager.isActualTransactionActive());
        }

        @TransactionalEventListener
        void committed(TaskCompletedEvent event) {
            this.committed.add(event.task().id());
        }
    }
}
