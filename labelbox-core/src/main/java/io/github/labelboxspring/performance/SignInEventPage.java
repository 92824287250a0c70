package io.github.labelboxspring.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sign-ins and sign-outs.
 *
 * @param data the events, by when they were
 * @param nextCursor what leads to the next page; null on the last one
 * @param completeThrough on the last page, every event before this is in the list: the end of the period, or five minutes
 *     ago. To follow the list, read again from the day an hour before it and drop events that you have seen
 */
public record SignInEventPage(
        List<SignInEvent> data,
        @Nullable String nextCursor,
        @Nullable Instant completeThrough) {}
