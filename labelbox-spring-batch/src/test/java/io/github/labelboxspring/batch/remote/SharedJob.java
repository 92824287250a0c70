package io.github.labelboxspring.batch.remote;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.DataRowItemWriter;
import io.github.labelboxspring.batch.DataRowItemWriterBuilder;
import io.github.labelboxspring.batch.ExportItemReader;
import io.github.labelboxspring.batch.ExportItemReaderBuilder;
import io.github.labelboxspring.batch.ExportPartitioner;
import io.github.labelboxspring.batch.ExportStep;
import io.github.labelboxspring.batch.LabelboxRetryPolicies;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.batch.integration.config.annotation.EnableBatchIntegration;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.batch.integration.partition.RemotePartitioningWorkerStepBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A job that several processes share: each exported data row is written to a table, and a data row is made of it in another
 * dataset. Profiles: {@code manager} or {@code worker}, and {@code artemis} or {@code kafka}.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableIntegration
@EnableBatchIntegration
@Import({ArtemisTransport.class, KafkaTransport.class})
public class SharedJob {

    static final String REQUESTS = "requests";

    private static final int CHUNK = 1_000;

    /** @param args properties of the application */
    public static void main(String[] args) {
        ConfigurableApplicationContext application = SpringApplication.run(SharedJob.class, args);
        if (application.getEnvironment().matchesProfiles("manager")) {
            System.exit(SpringApplication.exit(application));
        }
    }

    @Bean(destroyMethod = "close")
    LabelboxClient client(
            @Value("${endpoint}") String endpoint,
            @Value("${rest-endpoint}") String restEndpoint,
            @Value("${key}") String key,
            @Value("${requests-per-minute:0}") int requestsPerMinute) {
        return LabelboxClient.builder()
                .apiKey(key)
                .endpoint(endpoint)
                .restEndpoint(restEndpoint)
                .requestsPerMinute(requestsPerMinute)
                .polling(new Polling(Duration.ofMillis(20), Duration.ofMillis(100)))
                .build();
    }

    @Bean
    DirectChannel requests() {
        return new DirectChannel();
    }

    /** What starts the work. */
    @Configuration(proxyBeanMethods = false)
    @Profile("manager")
    static class Manager {

        /** Of a manager that was killed. */
        @Bean
        @Order(-1)
        ApplicationRunner recovery(JobRepository repository, JobOperator operator) {
            return arguments -> repository.findRunningJobExecutions("shared").forEach(operator::recover);
        }

        @Bean
        Job shared(
                JobRepository repository,
                LabelboxClient client,
                DirectChannel requests,
                BeanFactory beans,
                @Value("${source}") String source,
                @Value("${partitions}") int partitions) {
            Step export = new ExportStep(
                    "export",
                    repository,
                    client,
                    labelbox -> labelbox.exports().ofDataset(source, ExportFilters.NONE, ExportParams.of()));
            Step rows = new RemotePartitioningManagerStepBuilder("rows", repository)
                    .partitioner("worker", new ExportPartitioner(client))
                    .gridSize(partitions)
                    .outputChannel(requests)
                    .pollInterval(200)
                    .timeout(Duration.ofMinutes(5).toMillis())
                    .beanFactory(beans)
                    .build();
            return new JobBuilder("shared", repository).start(export).next(rows).build();
        }
    }

    /** What does the work. */
    @Configuration(proxyBeanMethods = false)
    @Profile("worker")
    static class Worker {

        @Bean
        @StepScope
        ExportItemReader reader(LabelboxClient client) {
            return new ExportItemReaderBuilder().name("rows").client(client).build();
        }

        @Bean
        JdbcBatchItemWriter<NewDataRow> table(DataSource database) {
            return new JdbcBatchItemWriterBuilder<NewDataRow>()
                    .dataSource(database)
                    .sql("insert into target (global_key) values (?)")
                    .itemPreparedStatementSetter((row, statement) -> statement.setString(1, row.globalKey()))
                    .build();
        }

        @Bean
        @StepScope
        DataRowItemWriter<NewDataRow> copies(LabelboxClient client, @Value("${target}") String target) {
            return new DataRowItemWriterBuilder()
                    .client(client)
                    .datasetId(target)
                    .buildCreatingMissing();
        }

        @Bean
        Step worker(
                JobRepository repository,
                PlatformTransactionManager transactions,
                DirectChannel requests,
                BeanFactory beans,
                ExportItemReader reader,
                JdbcBatchItemWriter<NewDataRow> table,
                DataRowItemWriter<NewDataRow> copies) {
            ItemProcessor<ExportedDataRow, NewDataRow> copy = row -> NewDataRow.of("https://example.org/copy.jpg")
                    .withGlobalKey("copy-" + row.dataRow().globalKey());
            return new RemotePartitioningWorkerStepBuilder("worker", repository)
                            .inputChannel(requests)
                            .beanFactory(beans)
                            .<ExportedDataRow, NewDataRow>chunk(CHUNK)
                            .reader(reader)
                            .processor(copy)
                            .writer(new CompositeItemWriter<>(table, copies))
                            .stream(copies)
                            .transactionManager(transactions)
                            .faultTolerant()
                            .retryPolicy(LabelboxRetryPolicies.retryable(5, Duration.ofMillis(200)))
                            .build();
        }
    }
}
