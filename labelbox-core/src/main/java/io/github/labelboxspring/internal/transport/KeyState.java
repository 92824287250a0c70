package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.internal.transport.ratelimit.ConcurrencyLimit;
import io.github.labelboxspring.internal.transport.ratelimit.RateLimiter;
import io.github.labelboxspring.internal.transport.retry.RetryBudget;
import io.github.labelboxspring.settings.TransportSettings;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The limits of one API key. Labelbox limits each key separately, so a rejection of one must not slow down another. */
record KeyState(RateLimiter rate, ConcurrencyLimit concurrency, RetryBudget budget) {

    private static KeyState of(TransportSettings settings) {
        return new KeyState(
                new RateLimiter(settings.requestsPerMinute(), System::nanoTime),
                new ConcurrencyLimit(settings.maxConcurrentRequests(), settings.maxQueuedRequests()),
                new RetryBudget());
    }

    /**
     * The states of all API keys in use. If there are more than {@value #MOST}, those without active requests are
     * dropped.
     */
    static final class All {

        private static final int MOST = 1_000;

        private final TransportSettings settings;

        private final Map<String, KeyState> states = new ConcurrentHashMap<>();

        All(TransportSettings settings) {
            this.settings = settings;
        }

        Collection<KeyState> values() {
            return this.states.values();
        }

        KeyState of(String key) {
            KeyState known = this.states.get(key);
            if (known != null) {
                return known;
            }
            if (this.states.size() >= MOST) {
                this.states.values().removeIf(state -> state.concurrency().isIdle());
            }
            return this.states.computeIfAbsent(key, unknown -> KeyState.of(this.settings));
        }
    }
}
