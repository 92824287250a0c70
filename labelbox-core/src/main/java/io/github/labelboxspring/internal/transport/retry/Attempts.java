package io.github.labelboxspring.internal.transport.retry;

import java.time.Duration;

/**
 * What has been tried so far.
 *
 * @param failed attempts that have failed, other than for the request rate
 * @param throttled attempts that were refused for the request rate
 * @param spent time spent on attempts and the pauses between them; waiting for a turn or for the request rate does not
 *     count
 * @param left time until the deadline
 */
public record Attempts(int failed, int throttled, Duration spent, Duration left) {}
