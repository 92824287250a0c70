package io.github.labelboxspring.internal.transport.retry;

import java.util.concurrent.atomic.AtomicInteger;

/** Keeps retries a small part of all requests: a retry costs ten tokens, a success gives one back. */
public final class RetryBudget {

    private static final int CAPACITY = 500;

    private static final int COST = 10;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    /** Whether a retry is allowed; it is then paid for. */
    public boolean take() {
        return this.tokens.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }

    /** Note a request that went well. */
    public void success() {
        this.tokens.updateAndGet(left -> Math.min(CAPACITY, left + 1));
    }
}
