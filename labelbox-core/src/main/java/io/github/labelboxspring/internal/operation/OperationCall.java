package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Call;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** A call of one operation. */
public final class OperationCall<T> extends Call<T> {

    private final Caller caller;

    private final Operation<T> operation;

    private final Consumer<? super T> check;

    /** @param check throws if the result reports that Labelbox rejected the operation */
    public OperationCall(Caller caller, Operation<T> operation, Consumer<? super T> check) {
        this.caller = caller;
        this.operation = operation;
        this.check = check;
    }

    @Override
    protected Mono<T> pipeline() {
        return this.caller.exchange(this.operation, this.check);
    }

    @Override
    public String toString() {
        return this.operation.name();
    }
}
