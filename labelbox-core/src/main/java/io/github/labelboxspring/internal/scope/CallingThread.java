package io.github.labelboxspring.internal.scope;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;

/**
 * Lends the thread that waits for a call to that call: what must not run on an event loop is queued here and run by the
 * waiting thread itself, with its thread locals, transaction and class loader. An error of such work, even one of the
 * virtual machine, is thrown to whoever waits; Reactor's executor schedulers only log it.
 */
public final class CallingThread implements Scheduler {

    private static final Task WAKE_UP = new Task(() -> {}, null);

    private final BlockingQueue<Task> work = new LinkedBlockingQueue<>();

    private final Scope scope = Scope.on(this);

    private volatile @Nullable Thread owner;

    public Scope scope() {
        return this.scope;
    }

    @Override
    public Disposable schedule(Runnable work) {
        return queue(new Task(work, null));
    }

    @Override
    public Worker createWorker() {
        return new Queueing();
    }

    private Task queue(Task task) {
        this.work.add(task);
        return task;
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
     * @param cancel ends the work if the thread is interrupted or the work throws
     */
    void runUntil(BooleanSupplier done, Runnable cancel) {
        try {
            while (!done.getAsBoolean()) {
                this.work.take().run();
            }
        } catch (InterruptedException ex) {
            RuntimeException failure = this.scope.ledger().interrupted(ex);
            cancel.run();
            Thread.currentThread().interrupt();
            throw failure;
        } catch (RuntimeException | Error ex) {
            cancel.run();
            throw ex;
        }
    }

    private static class Cancellable implements Disposable {

        private volatile boolean disposed;

        @Override
        public final void dispose() {
            this.disposed = true;
        }

        @Override
        public final boolean isDisposed() {
            return this.disposed;
        }
    }

    private final class Queueing extends Cancellable implements Worker {

        @Override
        public Disposable schedule(Runnable work) {
            if (isDisposed()) {
                throw Exceptions.failWithRejected();
            }
            return queue(new Task(work, this));
        }
    }

    /** Work that runs unless it or its worker was disposed of. */
    private static final class Task extends Cancellable {

        private final Runnable work;

        private final @Nullable Queueing worker;

        Task(Runnable work, @Nullable Queueing worker) {
            this.work = work;
            this.worker = worker;
        }

        void run() {
            if (!isDisposed() && (this.worker == null || !this.worker.isDisposed())) {
                this.work.run();
            }
        }
    }
}
