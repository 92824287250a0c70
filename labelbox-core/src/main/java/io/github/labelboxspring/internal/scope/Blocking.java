package io.github.labelboxspring.internal.scope;

import reactor.core.scheduler.Schedulers;

/** Prevents blocking calls on threads that must not block. */
public final class Blocking {

    private Blocking() {}

    /**
     * Check that the current thread may block.
     *
     * @param what the method or operation that would block, for the message
     * @throws IllegalStateException on a thread that must not block, such as an event loop
     */
    public static void check(String what) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException(
                    what + " would block thread " + Thread.currentThread().getName()
                            + ", which must not block: use mono(), flux() or completion() instead");
        }
    }
}
