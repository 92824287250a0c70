package io.github.labelboxspring.sample;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A small service for campaigns of labelling, round after round, with a page. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SampleApplication {

    /** How long jobs may take to end when they are interrupted. */
    private static final Duration INTERRUPTION = Duration.ofSeconds(5);

    public static void main(String[] args) {
        SpringApplication.run(SampleApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Jobs that still run when the application has stopped are interrupted, and note that in the database. */
    @Bean
    @BatchTaskExecutor
    @DependsOn("dataSource")
    TaskExecutor jobExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("job-");
        executor.setCancelRemainingTasksOnClose(true);
        executor.setTaskTerminationTimeout(INTERRUPTION.toMillis());
        return executor;
    }
}
