package io.github.labelboxspring.emulator.internal.engine.http;

/** The sender of an authenticated request. */
public interface Caller {

    /** Return the name of the caller in the journal. */
    String callerName();
}
