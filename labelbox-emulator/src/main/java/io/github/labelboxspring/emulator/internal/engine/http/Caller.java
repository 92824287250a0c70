package io.github.labelboxspring.emulator.internal.engine.http;

/** Who stands behind a key. */
public interface Caller {

    /** By what name the journal knows him. */
    String callerName();
}
