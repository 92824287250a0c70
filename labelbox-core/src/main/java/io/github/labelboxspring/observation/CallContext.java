package io.github.labelboxspring.observation;

import io.micrometer.observation.Observation;
import java.util.concurrent.atomic.AtomicInteger;

/** The context of an observed call. */
public final class CallContext extends Observation.Context {

    private final String client;

    private final String operationName;

    private final String kind;

    private final AtomicInteger attempts = new AtomicInteger();

    private volatile CallOutcome outcome = CallOutcome.UNKNOWN;

    /**
     * @param client the name of the client, from a fixed set
     * @param operationName the name of the operation, from a fixed set
     * @param kind {@code query}, {@code mutation}, {@code rest} or {@code download}
     */
    public CallContext(String client, String operationName, String kind) {
        this.client = client;
        this.operationName = operationName;
        this.kind = kind;
    }

    /** Return the name of the client, {@code default} unless the application specifies another. */
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

    /** Return the number of attempts so far. */
    public int attempts() {
        return this.attempts.get();
    }

    /** Count an attempt. */
    public void attempt() {
        this.attempts.incrementAndGet();
    }

    /** Return the outcome of the call, {@link CallOutcome#UNKNOWN} while it is in progress. */
    public CallOutcome outcome() {
        Throwable failure = getError();
        return failure == null ? this.outcome : CallOutcome.of(failure);
    }

    /** Set the outcome of the call, unless it fails: then the error determines the outcome. */
    public void outcome(CallOutcome outcome) {
        this.outcome = outcome;
    }
}
