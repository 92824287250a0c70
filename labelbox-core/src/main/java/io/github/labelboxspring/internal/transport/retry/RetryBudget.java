package io.github.labelboxspring.internal.transport.retry;

import java.util.concurrent.atomic.AtomicInteger;

/** Keeps retries a small part of all requests: a retry costs ten tokens, a success gives one back. */
final class RetryBudget {

    private static final int CAPACITY = 500;

    private static final int COST = 10;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    boolean take() {
        return this.tokens.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }

    void success() {
        this.tokens.updateAndGet(left -> Math.min(CAPACITY, left + 1));
    }
}
