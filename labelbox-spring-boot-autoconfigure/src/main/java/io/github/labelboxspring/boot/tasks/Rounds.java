package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Runs an action periodically on its own thread, regardless of exceptions, and immediately on request. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private final ScheduledExecutorService thread;

    private final Runnable round;

    private final AtomicBoolean hurried = new AtomicBoolean();

    Rounds(Runnable round, Duration pause) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("labelbox-watch-");
        threads.setDaemon(true);
        this.thread = Executors.newSingleThreadScheduledExecutor(threads);
        this.round = round;
        this.thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        this.hurried.set(false);
        try {
            this.round.run();
        } catch (RuntimeException | Error ex) {
            LOG.error("A round of the task watcher failed; will retry", ex);
        }
    }

    /** Run as soon as possible. Several requests may result in a single run. */
    void hurry() {
        if (this.hurried.compareAndSet(false, true)) {
            this.thread.execute(this::run);
        }
    }

    /** Stop running; a run in progress is completed. */
    void stop() {
        this.thread.shutdown();
    }
}
