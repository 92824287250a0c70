package io.github.labelboxspring.transport.observation;

import io.github.labelboxspring.call.Operation;
import io.micrometer.observation.Observation;
import java.util.concurrent.atomic.AtomicInteger;

/** What is known of a call while it is observed. */
public final class CallContext extends Observation.Context {

    private final Operation<?> operation;

    private final AtomicInteger attempts = new AtomicInteger();

    public CallContext(Operation<?> operation) {
        this.operation = operation;
    }

    public Operation<?> operation() {
        return this.operation;
    }

    /** Attempts made so far. */
    public int attempts() {
        return this.attempts.get();
    }

    /** Counts an attempt. */
    public void attempt() {
        this.attempts.incrementAndGet();
    }
}
