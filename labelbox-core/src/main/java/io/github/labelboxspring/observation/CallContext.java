package io.github.labelboxspring.observation;

import io.micrometer.observation.Observation;
import java.util.concurrent.atomic.AtomicInteger;

/** What is known of a call while it is observed. */
public final class CallContext extends Observation.Context {

    private final String client;

    private final String operationName;

    private final String kind;

    private final AtomicInteger attempts = new AtomicInteger();

    private volatile CallOutcome outcome = CallOutcome.UNKNOWN;

    /**
     * @param client name of the client, from a fixed set
     * @param operationName name of the operation, from a fixed set
     * @param kind {@code query}, {@code mutation}, {@code rest} or {@code download}
     */
    public CallContext(String client, String operationName, String kind) {
        this.client = client;
        this.operationName = operationName;
        this.kind = kind;
    }

    /** Return the name of the client that the call belongs to, {@code default} unless the application names it. */
    public String client() {
        return this.client;
    }

    /** Return the name of the operation, from a fixed set. */
    public String operationName() {
        return this.operationName;
    }

    /** Return the kind of the operation: {@code query}, {@code mutation}, {@code rest} or {@code download}. */
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

    /** Return how the call has ended, {@link CallOutcome#UNKNOWN} while it is under way. */
    public CallOutcome outcome() {
        Throwable failure = getError();
        return failure == null ? this.outcome : CallOutcome.of(failure);
    }

    /** Note how the call has ended, unless it has failed: then the error tells. */
    public void outcome(CallOutcome outcome) {
        this.outcome = outcome;
    }
}
