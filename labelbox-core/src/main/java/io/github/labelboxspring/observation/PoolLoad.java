package io.github.labelboxspring.observation;

/**
 * The current load of a connection pool over all hosts.
 *
 * @param active the number of connections in use
 * @param idle the number of open but unused connections
 * @param pending the number of requests waiting for a connection
 */
public record PoolLoad(int active, int idle, int pending) {}
