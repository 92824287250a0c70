package io.github.labelboxspring.internal.scope;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lends the thread that waits for a call to that call: what must not run on an event loop is queued here and run by the
 * waiting thread itself, with its thread locals, transaction and class loader.
 */
public final class CallingThread implements Executor {

    private static final Runnable WAKE_UP = () -> {};

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    private final Scheduler scheduler = Schedulers.fromExecutor(this);

    private final Scope scope = Scope.on(this.scheduler);

    private volatile @Nullable Thread owner;

    public Scope scope() {
        return this.scope;
    }

    @Override
    public void execute(Runnable task) {
        this.work.add(task);
    }

    /** The current thread is the one that waits from now on. */
    void enter() {
        this.owner = Thread.currentThread();
    }

    /** Let the waiting thread look again at what it waits for. */
    void wakeUp() {
        if (Thread.currentThread() != this.owner) {
            this.work.add(WAKE_UP);
        }
    }

    /**
     * Run what is queued until the condition holds.
     *
     * @param cancel ends the work if the thread is interrupted
     */
    void runUntil(BooleanSupplier done, Runnable cancel) {
        while (!done.getAsBoolean()) {
            try {
                this.work.take().run();
            } catch (InterruptedException ex) {
                RuntimeException failure = this.scope.ledger().interrupted(ex);
                cancel.run();
                Thread.currentThread().interrupt();
                throw failure;
            }
        }
    }
}
