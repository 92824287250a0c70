package io.github.labelboxspring.call;

import reactor.core.scheduler.Schedulers;

final class Blocking {

    private Blocking() {}

    static void check(String what) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException(
                    what + " would block thread " + Thread.currentThread().getName()
                            + ", which must not block: use mono(), flux() or completion() instead");
        }
    }
}
