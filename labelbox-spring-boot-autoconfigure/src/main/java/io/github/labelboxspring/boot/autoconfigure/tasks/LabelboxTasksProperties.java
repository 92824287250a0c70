package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;

/**
 * Properties of task events.
 *
 * @param watch Tasks to watch.
 * @param store Where to store watches.
 * @param timeout Time after which the watch of an unfinished task ends with a timeout event.
 * @param connectionLostAfter Time without any response about watched tasks after which the connection counts as lost.
 * @param delivery Delivery of events to listeners.
 * @param jdbc Watches stored in the database.
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

    /** Tasks to watch. */
    public enum Watch {
        /** Those that the client bean starts, and those that the application watches explicitly. */
        ALL,
        /** Those that the application watches explicitly. */
        EXPLICIT
    }

    /** Where to store watches. */
    public enum Store {
        /** In memory, until the process ends. */
        MEMORY,
        /** In the database of the application. */
        JDBC
    }

    /**
     * Delivery of events to listeners.
     *
     * @param maxAttempts Maximum number of attempts to publish a final event while a listener fails, including the
     *     first.
     * @param firstPause Pause before the second attempt. It doubles with each attempt, up to 10 minutes.
     * @param concurrency Maximum number of listeners that run concurrently.
     */
    public record Delivery(
            @DefaultValue("5") int maxAttempts,
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("32") int concurrency) {}

    /**
     * Watches stored in the database.
     *
     * @param lease Time after which another instance takes over the watches of an instance that no longer responds.
     * @param pollInterval Pause between two queries for watches of other instances.
     */
    public record Jdbc(
            @DefaultValue("30s") Duration lease,
            @DefaultValue("1s") Duration pollInterval) {}
}
