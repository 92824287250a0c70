package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.control.SnapshotClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class JobClock extends EmulatorClock implements SnapshotClock {

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);

    /** Large enough that short jobs find a free thread while an organization runs its maximum number of exports. */
    private static final int THREADS = 32;

    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private final ThreadPoolExecutor workers;
    private @Nullable Instant frozenAt;
    private Duration offset = Duration.ZERO;
    private @Nullable Thread timer;
    private boolean closed;
    private long order;
    private int running;

    JobClock(@Nullable Instant frozenAt) {
        this.frozenAt = frozenAt;
        this.workers = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), JobClock::thread);
        this.workers.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "labelbox-emulator-jobs");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized Instant instant() {
        return this.frozenAt != null ? this.frozenAt : Instant.now().plus(this.offset);
    }

    @Override
    public synchronized boolean frozen() {
        return this.frozenAt != null;
    }

    @Override
    public synchronized void schedule(Duration delay, Runnable work) {
        this.waiting.add(new Due(instant().plus(delay), this.order++, work));
        if (this.timer == null && !this.closed) {
            this.timer = thread(this::runDueWork);
            this.timer.start();
        }
        notifyAll();
    }

    @Override
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time runs forward only, not by " + step);
        }
        Instant end;
        synchronized (this) {
            if (this.frozenAt == null) {
                this.offset = this.offset.plus(step);
                notifyAll();
                return;
            }
            end = this.frozenAt.plus(step);
        }
        for (Optional<Due> due = next(end); due.isPresent(); due = next(end)) {
            try {
                due.get().work().run();
            } finally {
                ended();
            }
        }
    }

    /**
     * Take the next work that is due by the given instant. A frozen clock is set to the time of that work, or to the
     * given instant if there is none.
     */
    private synchronized Optional<Due> next(Instant end) {
        Due due = this.waiting.peek();
        boolean found = due != null && !due.at().isAfter(end);
        if (this.frozenAt != null) {
            Instant to = found ? due.at() : end;
            this.frozenAt = this.frozenAt.isAfter(to) ? this.frozenAt : to;
        }
        return found ? Optional.of(begin()) : Optional.empty();
    }

    private synchronized Due begin() {
        this.running++;
        return this.waiting.remove();
    }

    private synchronized void ended() {
        this.running--;
        notifyAll();
    }

    @Override
    public synchronized int pending() {
        return this.waiting.size() + this.running;
    }

    @Override
    public synchronized void awaitWork(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis();
                    left > 0 && goesOn(left);
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for background work", stopped);
        }
    }

    /** Return whether work is in progress or will start within the given time. */
    private boolean goesOn(long millis) {
        Due first = this.waiting.peek();
        return this.running > 0
                || this.frozenAt == null
                        && first != null
                        && !first.at().isAfter(instant().plusMillis(millis));
    }

    @Override
    public synchronized Time time() {
        return new Time(this.offset, this.frozenAt);
    }

    @Override
    public synchronized void set(Time time) {
        this.offset = time.offset();
        this.frozenAt = time.frozenAt();
        notifyAll();
    }

    @Override
    public synchronized void freeze() {
        this.frozenAt = instant();
    }

    @Override
    public synchronized void resume() {
        if (this.frozenAt != null) {
            this.offset = Duration.between(Instant.now(), this.frozenAt);
            this.frozenAt = null;
            notifyAll();
        }
    }

    @Override
    public synchronized void clear() {
        this.waiting.clear();
    }

    @Override
    public synchronized void close() {
        this.closed = true;
        this.waiting.clear();
        this.workers.shutdownNow();
        notifyAll();
    }

    private void runDueWork() {
        try {
            boolean running = true;
            while (running) {
                running = handOverNext();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Wait until the clock runs, work is due and a worker is free, then start the work. Return false once the clock is
     * closed.
     */
    private synchronized boolean handOverNext() throws InterruptedException {
        while (!this.closed) {
            Due first = this.waiting.peek();
            if (this.frozenAt != null || first == null || this.running >= THREADS) {
                wait();
                continue;
            }
            Duration left = Duration.between(instant(), first.at());
            if (left.isNegative() || left.isZero()) {
                Runnable work = begin().work();
                this.workers.execute(() -> logged(work));
                return true;
            }
            wait(Math.max(1, left.toMillis()));
        }
        return false;
    }

    private void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("A background job failed", failure);
            throw failure;
        } finally {
            ended();
        }
    }

    private record Due(Instant at, long order, Runnable work) {}
}
