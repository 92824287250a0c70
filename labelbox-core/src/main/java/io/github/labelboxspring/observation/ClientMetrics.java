package io.github.labelboxspring.observation;

import io.github.labelboxspring.work.TaskProgress;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Is told what the observations of calls do not show, so that it can be counted. All methods are called on the threads of
 * calls and must neither block nor throw. The client and the operation have few values each, fit for the tags of a metric.
 * {@code MicrometerClientMetrics} of the Spring Boot auto-configuration makes meters of it.
 */
public interface ClientMetrics {

    /** Counts nothing. */
    ClientMetrics NONE = new ClientMetrics() {};

    /**
     * Called when a client is built. Several clients may have the same name.
     *
     * @param client name of the client
     * @param load what the client is doing whenever it is asked for; kept as long as the client is
     */
    default void created(String client, Supplier<ClientLoad> load) {}

    /**
     * Called when a pool of connections is created, before the clients that use it are built. Without Spring Boot, and for
     * a pool that the application brings, it is not called.
     *
     * @param client name of the client whose settings the pool belongs to
     * @param load what the pool holds whenever it is asked for; kept as long as the pool is
     */
    default void pooled(String client, Supplier<PoolLoad> load) {}

    /**
     * Called before an attempt is repeated.
     *
     * @param outcome how the failed attempt has ended
     */
    default void retried(String client, String operation, CallOutcome outcome) {}

    /** Called when the platform or its store has refused an attempt for the request rate, whether it is repeated or not. */
    default void throttled(String client, String operation) {}

    /**
     * Called when a request has waited before it was sent; not if it was sent at once.
     *
     * @param time how long
     */
    default void waited(String client, Wait wait, Duration time) {}

    /** Called when bytes of files or lines have arrived at the platform. */
    default void sentBytes(String client, String operation, long bytes) {}

    /** Called when rows, such as data rows or annotations, were handed over to the platform. */
    default void sentRows(String client, String operation, long rows) {}

    /**
     * Called when a piece of a file was received.
     *
     * @param lines number of lines that ended in it
     */
    default void received(String client, String operation, long bytes, long lines) {}

    /**
     * Called when a task that is waited for or watched has ended.
     *
     * @param state its last state
     * @param waited how long this client has waited for it, which may be less than it has run
     */
    default void taskEnded(String client, TaskProgress.State state, Duration waited) {}

    /** What a request waits for. */
    enum Wait {
        /** Other requests are under way, as many as the client allows at the same time. */
        TURN,
        /** The rate of requests is limited, by the client's settings or by what the platform has accepted. */
        RATE
    }
}
