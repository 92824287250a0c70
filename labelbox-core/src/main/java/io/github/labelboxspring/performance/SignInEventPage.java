package io.github.labelboxspring.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sign-ins and sign-outs.
 *
 * @param data the events, ordered by time
 * @param nextCursor the cursor of the next page; null on the last page
 * @param completeThrough on the last page, the time before which the list contains all events: the end of the period,
 *     or five minutes ago. To follow the list, read again from the day one hour before this time and drop duplicate
 *     events
 */
public record SignInEventPage(
        List<SignInEvent> data,
        @Nullable String nextCursor,
        @Nullable Instant completeThrough) {}
