package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.ReceivedRequest;
import java.util.function.Supplier;

/**
 * A request that has been read, and the work that produces its response.
 *
 * @param discard releases the stored body if the work is never run
 */
record Incoming(ReceivedRequest received, Supplier<Reply> work, Runnable discard) {

    Incoming(ReceivedRequest received, Supplier<Reply> work) {
        this(received, work, () -> {});
    }
}
