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

/** A small service that runs labelling campaigns in rounds, with a web interface. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SampleApplication {

    /** The maximum time for interrupted jobs to end. */
    private static final Duration INTERRUPTION = Duration.ofSeconds(5);

    public static void main(String[] args) {
        SpringApplication.run(SampleApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Interrupt jobs that are still running when the application has stopped. They record the interruption in the
     * database.
     */
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
