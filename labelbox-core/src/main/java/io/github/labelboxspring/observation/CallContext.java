package io.github.labelboxspring.observation;

import io.micrometer.observation.Observation;
import java.util.concurrent.atomic.AtomicInteger;

/** What is known of a call while it is observed. */
public final class CallContext extends Observation.Context {

    private final String operationName;

    private final String kind;

    private final AtomicInteger attempts = new AtomicInteger();

    /**
     * @param operationName name of the operation, from a fixed set
     * @param kind {@code query}, {@code mutation} or {@code rest}
     */
    public CallContext(String operationName, String kind) {
        this.operationName = operationName;
        this.kind = kind;
    }

    /** Return the name of the operation, from a fixed set. */
    public String operationName() {
        return this.operationName;
    }

    /** Return the kind of the operation: {@code query}, {@code mutation} or {@code rest}. */
    public String kind() {
        return this.kind;
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
