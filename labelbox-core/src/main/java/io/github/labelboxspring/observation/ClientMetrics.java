package io.github.labelboxspring.observation;

import io.github.labelboxspring.work.TaskProgress;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A callback for events that observations of calls do not cover, to count them. All methods are called on the threads
 * of calls and must neither block nor throw. The client and the operation have few values each, suitable for tags of a
 * metric. {@code MicrometerClientMetrics} of the Spring Boot auto-configuration records these events as meters.
 */
public interface ClientMetrics {

    /** Metrics that record nothing. */
    ClientMetrics NONE = new ClientMetrics() {};

    /**
     * Called when a client is built. Several clients may have the same name.
     *
     * @param client the name of the client
     * @param load supplies the current activity of the client; retained as long as the client
     */
    default void created(String client, Supplier<ClientLoad> load) {}

    /**
     * Called when a connection pool is created, before the clients that use it are built. Not called without Spring
     * Boot, or for a pool that the application provides.
     *
     * @param client the name of the client whose settings the pool belongs to
     * @param load supplies the current load of the pool; retained as long as the pool
     */
    default void pooled(String client, Supplier<PoolLoad> load) {}

    /**
     * Called before an attempt is retried.
     *
     * @param outcome the outcome of the failed attempt
     */
    default void retried(String client, String operation, CallOutcome outcome) {}

    /**
     * Called when the platform or its storage rejects an attempt because of the request rate, whether it is retried or
     * not.
     */
    default void throttled(String client, String operation) {}

    /**
     * Called when a request has waited before it was sent; not called if it was sent immediately.
     *
     * @param time the waiting time
     */
    default void waited(String client, Wait wait, Duration time) {}

    /** Called when bytes of files or lines have been sent to the platform. */
    default void sentBytes(String client, String operation, long bytes) {}

    /** Called when rows, such as data rows or annotations, have been submitted to the platform. */
    default void sentRows(String client, String operation, long rows) {}

    /**
     * Called when a part of a file was received.
     *
     * @param lines the number of lines that ended in it
     */
    default void received(String client, String operation, long bytes, long lines) {}

    /**
     * Called when a task that is waited for or watched has ended.
     *
     * @param state the final state
     * @param waited how long this client has waited for the task, which may be less than its running time
     */
    default void taskEnded(String client, TaskProgress.State state, Duration waited) {}

    /** The reason why a request waits. */
    enum Wait {
        /** The maximum number of concurrent requests is reached. */
        TURN,
        /** The request rate is limited by the client's settings or by what the platform has accepted. */
        RATE
    }
}
