package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class RealClock extends EmulatorClock {

    private static final Logger LOG = LoggerFactory.getLogger(RealClock.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2, work -> {
        Thread thread = new Thread(work, "labelbox-emulator-jobs");
        thread.setDaemon(true);
        return thread;
    });

    RealClock() {
        this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void schedule(Duration delay, Runnable work) {
        this.executor.schedule(() -> logged(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void advance(Duration step) {
        throw new UnsupportedOperationException("This clock runs by itself; start the emulator with a manual clock");
    }

    @Override
    public void close() {
        this.executor.shutdownNow();
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("A background job failed", failure);
            throw failure;
        }
    }
}
