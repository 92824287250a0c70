package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.ReceivedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Limits the number of requests of each user per minute. That the rate limit counts requests per minute of the clock,
 * rather than in a sliding window, is inferred.
 */
public final class RateLimit {

    private final Clock clock;
    private final IntSupplier most;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    /** @param most supplies the maximum number of requests per minute, 0 for no limit */
    public RateLimit(Clock clock, IntSupplier most) {
        this.clock = clock;
        this.most = most;
    }

    /**
     * Return the response to a request that exceeds the limit, otherwise empty. Requests for files and requests without
     * a valid key are not counted.
     */
    synchronized Optional<Reply> refusal(ReceivedRequest request) {
        int limit = this.most.getAsInt();
        String user = request.user();
        if (limit == 0 || user == null) {
            return Optional.empty();
        }
        Instant now = this.clock.instant();
        long current = now.getEpochSecond() / 60;
        if (current != this.minute) {
            this.minute = current;
            this.counts.clear();
        }
        if (this.counts.merge(user, 1, Integer::sum) <= limit) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, Instant.ofEpochSecond((current + 1) * 60));
        String seconds = String.valueOf(Math.max(1, left.toSeconds()));
        return Optional.of(Reply.json(429, Map.of("message", "You have exceeded the rate limit"))
                .with(Map.of("retry-after", seconds)));
    }
}
