package io.github.labelboxspring.internal.transport.codec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer.
 *
 * @param host who answered
 * @param status HTTP status
 * @param requestId the platform's id of the request, if any
 * @param retryAfter how long to wait, if it says so
 * @param body all of the body
 */
public record Answer(
        String host,
        int status,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        byte[] body) {}
