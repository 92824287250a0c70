package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.settings.Polling;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one seam below all operations: sends an {@link Operation} and gives what comes back. The client's own
 * implementation speaks HTTP; a test may bring another.
 */
public interface Caller {

    /** Sends the operation and waits for its answer. */
    <T> T execute(Operation<T> operation, CallOptions options);

    /** The operation as a cold publisher; each subscription sends it. */
    <T> Mono<T> mono(Operation<T> operation, CallOptions options);

    /** The bytes of a file, resumed at the byte reached when a download breaks. */
    Flux<byte[]> download(RangedFile file, CallOptions options);

    /** The client's JSON. */
    JsonCodec json();

    /** How tasks are asked for their state. */
    Polling polling();

    /** Binds an operation to this caller. */
    default <T> Call<T> call(Operation<T> operation) {
        return call(operation, CallOptions.DEFAULTS);
    }

    /** Binds an operation to this caller, with options of the call. */
    default <T> Call<T> call(Operation<T> operation, CallOptions options) {
        return new OperationCall<>(this, operation, options);
    }

    /** Binds a file to this caller. */
    default ByteStream bytes(RangedFile file) {
        return ByteStream.of(options -> download(file, options), json()::read);
    }
}
