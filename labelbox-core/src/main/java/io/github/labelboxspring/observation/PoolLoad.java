package io.github.labelboxspring.observation;

/**
 * What a pool of connections holds now, to all hosts together.
 *
 * @param active connections that requests use
 * @param idle connections that are open and not used
 * @param pending requests that wait for a connection
 */
public record PoolLoad(int active, int idle, int pending) {}
