package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import reactor.core.publisher.Mono;

/** A call of one operation. */
public final class OperationCall<T> extends Call<T> {

    private final Caller caller;

    private final Operation<T> operation;

    public OperationCall(Caller caller, Operation<T> operation) {
        this.caller = caller;
        this.operation = operation;
    }

    @Override
    protected Mono<T> pipeline() {
        return this.caller.exchange(this.operation);
    }

    @Override
    public String toString() {
        return this.operation.name();
    }
}
