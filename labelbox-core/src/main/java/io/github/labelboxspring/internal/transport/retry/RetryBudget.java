package io.github.labelboxspring.internal.transport.retry;

import java.util.concurrent.atomic.AtomicInteger;

/** Limits retries to a small fraction of all requests: a retry costs ten tokens, a success returns one. */
public final class RetryBudget {

    private static final int CAPACITY = 500;

    private static final int COST = 10;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    /** Return whether a retry is allowed, and deduct its cost if so. */
    public boolean take() {
        return this.tokens.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }

    /** Record a successful request. */
    public void success() {
        this.tokens.updateAndGet(left -> Math.min(CAPACITY, left + 1));
    }
}
