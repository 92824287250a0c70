package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.ReceivedRequest;
import java.util.function.Supplier;

/**
 * A request that was read, and the work that answers it.
 *
 * @param discard frees what was kept of the body, for when the work is never done
 */
record Incoming(ReceivedRequest received, Supplier<Reply> work, Runnable discard) {

    Incoming(ReceivedRequest received, Supplier<Reply> work) {
        this(received, work, () -> {});
    }
}
