package io.github.labelboxspring.internal.transport.retry;

import java.time.Duration;

/**
 * The attempts so far.
 *
 * @param failed the number of failed attempts, except for those rejected because of the request rate
 * @param throttled the number of attempts rejected because of the request rate
 * @param spent time spent on attempts and the pauses between them, without time spent in the queue or for the request
 *     rate
 * @param left time until the deadline
 */
public record Attempts(int failed, int throttled, Duration spent, Duration left) {}
