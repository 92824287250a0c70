package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;

/**
 * Properties of task events.
 *
 * @param watch Which tasks are watched.
 * @param store Where watches are kept.
 * @param timeout Time after which a watched task that is not done is given up with an event.
 * @param connectionLostAfter Time without any answer about watched tasks after which the connection counts as lost.
 * @param delivery Delivery of events to listeners.
 * @param jdbc Watches in the database.
 */
@ConfigurationProperties("labelbox.tasks")
@Lazy
public record LabelboxTasksProperties(
        @DefaultValue("all") Watch watch,
        @DefaultValue("memory") Store store,
        @DefaultValue("24h") Duration timeout,
        @DefaultValue("2m") Duration connectionLostAfter,
        @DefaultValue Delivery delivery,
        @DefaultValue Jdbc jdbc) {

    TaskWatcherSettings settings() {
        return new TaskWatcherSettings(
                this.timeout,
                this.delivery.maxAttempts(),
                this.delivery.firstPause(),
                this.delivery.concurrency(),
                this.connectionLostAfter,
                this.jdbc.pollInterval(),
                this.jdbc.lease());
    }

    /** Which tasks are watched. */
    public enum Watch {
        /** Those that the client bean starts, and those that the application watches. */
        ALL,
        /** Those that the application watches. */
        EXPLICIT
    }

    /** Where watches are kept. */
    public enum Store {
        /** In memory, as long as the process lives. */
        MEMORY,
        /** In the database of the application. */
        JDBC
    }

    /**
     * Delivery of events to listeners.
     *
     * @param maxAttempts Attempts to publish the end of a task while a listener fails, the first included.
     * @param firstPause Pause before the second attempt. It doubles from there, up to 10 minutes.
     * @param concurrency Most listeners at work at the same time.
     */
    public record Delivery(
            @DefaultValue("5") int maxAttempts,
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("32") int concurrency) {}

    /**
     * Watches in the database.
     *
     * @param lease Time for which an instance that no longer reports keeps its watches. Another one then takes over.
     * @param pollInterval Pause between two looks for watches of other instances.
     */
    public record Jdbc(
            @DefaultValue("30s") Duration lease,
            @DefaultValue("1s") Duration pollInterval) {}
}
