package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Jobs with a repository in a database, against an emulator. */
@SpringBootTest(
        classes = JobTest.Application.class,
        properties = {
            "labelbox.enabled=false",
            "spring.batch.job.enabled=false",
            "spring.batch.jdbc.initialize-schema=always",
            "spring.datasource.url=jdbc:h2:mem:batch;DB_CLOSE_DELAY=-1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobTest {

    protected LabelboxEmulator emulator;

    protected LabelboxClient client;

    @Autowired
    protected JobRepository repository;

    @Autowired
    protected JobOperator operator;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    void startEmulator() {
        this.emulator =
                LabelboxEmulator.builder().taskLatency(Duration.ofMillis(5)).start();
        this.client = LabelboxClient.builder()
                .apiKey(this.emulator.apiKey())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .retry(new RetrySettings(
                        2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(5)))
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50)))
                .build();
    }

    @AfterAll
    void stopEmulator() {
        this.client.close();
        this.emulator.close();
    }

    @AfterEach
    void forgetFaults() {
        this.emulator.faults().clear();
    }

    String dataset() {
        return this.client.datasets().create(NewDataset.of("rows")).execute().id();
    }

    /** A dataset with this many data rows, whose global keys are the prefix and a number. */
    String dataset(String prefix, int rows) {
        String id = dataset();
        this.client.dataRows().create(id, rows(prefix, rows)).execute().orThrow();
        return id;
    }

    static List<NewDataRow> rows(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> NewDataRow.of("https://example.org/" + prefix + each + ".jpg")
                        .withGlobalKey(prefix + each))
                .toList();
    }

    List<String> keysOf(String datasetId) {
        try (Stream<ExportedDataRow> rows = this.client
                .exports()
                .rows(this.client
                        .exports()
                        .ofDataset(datasetId, ExportFilters.NONE, ExportParams.of())
                        .execute())
                .stream()) {
            return rows.map(row -> String.valueOf(row.dataRow().globalKey())).toList();
        }
    }

    Job job(Step... steps) {
        var builder = new JobBuilder("job", this.repository).start(steps[0]);
        for (int each = 1; each < steps.length; each++) {
            builder = builder.next(steps[each]);
        }
        return builder.build();
    }

    JobParameters parameters() {
        return new JobParametersBuilder()
                .addString("run", UUID.randomUUID().toString())
                .toJobParameters();
    }

    JobExecution run(Job job, JobParameters parameters) throws Exception {
        return this.operator.start(job, parameters);
    }

    static StepExecution step(JobExecution execution, String name) {
        return execution.getStepExecutions().stream()
                .filter(each -> each.getStepName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
