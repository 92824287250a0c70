package io.github.labelboxspring.internal.scope;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;

/**
 * Uses the thread that waits for a call to execute work of that call. Work that must not run on an event loop is queued
 * and executed by the waiting thread, with its thread-locals, transaction and class loader. An error of such work,
 * including errors of the virtual machine, is thrown on the waiting thread; Reactor's executor schedulers would only
 * log it.
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

    /** Make the current thread the waiting thread. */
    void enter() {
        this.owner = Thread.currentThread();
    }

    /** Wake up the waiting thread to check its condition again. */
    void wakeUp() {
        if (Thread.currentThread() != this.owner) {
            this.work.add(WAKE_UP);
        }
    }

    /**
     * Run queued work until the condition holds.
     *
     * @param cancel cancels the work if the thread is interrupted or the work throws
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

    /** Work that runs unless it or its worker was disposed. */
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
