package io.github.labelboxspring.emulator.http;

import io.github.labelboxspring.emulator.faults.ReceivedRequest;
import java.util.function.Supplier;

/** A request that was read, and the work that answers it. */
record Incoming(ReceivedRequest received, Supplier<Reply> work) {}
