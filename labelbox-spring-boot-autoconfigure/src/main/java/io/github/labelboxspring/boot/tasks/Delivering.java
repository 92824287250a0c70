package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/**
 * Delivers the events of one watch one after another on listener threads. The end of the task is stored before it is
 * published, so all attempts publish the same event. A failed attempt is repeated after a pause that blocks no thread;
 * an {@link Error} of a listener counts as a failure like any other.
 */
final class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Engine engine;

    private final Lease lease;

    private final String holder;

    private final Runnable ended;

    private TaskWatch watch;

    private @Nullable TaskProgress news;

    private boolean late;

    private boolean queued;

    private volatile boolean dropped;

    /** The following fields are used by one listener thread at a time. */
    private boolean unsaved;

    private boolean published;

    /** @param ended called when the watch has ended or belongs to another instance */
    Delivering(TaskWatch watch, Engine engine, Lease lease, Runnable ended) {
        this.watch = watch;
        this.engine = engine;
        this.lease = lease;
        this.holder = lease.holder();
        this.ended = ended;
    }

    synchronized void progressed(TaskProgress progress) {
        this.news = progress;
        submit();
    }

    synchronized void timedOut() {
        this.late = true;
        submit();
    }

    synchronized void submit() {
        if (!this.queued && !this.dropped) {
            this.queued = true;
            this.engine.listeners().submit(this::work);
        }
    }

    void drop() {
        this.dropped = true;
    }

    private void work() {
        Duration pause;
        try {
            pause = step();
        } catch (RuntimeException | Error ex) {
            LOG.warn("Could not store the state of {}; will retry", this.watch.watched(), ex);
            pause = STORE_PAUSE;
        }
        worked(pause);
    }

    private synchronized void worked(@Nullable Duration pause) {
        this.queued = false;
        if (pause != null) {
            Schedulers.parallel().schedule(this::submit, pause.toMillis(), TimeUnit.MILLISECONDS);
        } else if (this.dropped || !this.engine.isRunning()) {
            this.news = null;
        } else if (this.news != null || this.late && this.watch.state() == TaskWatch.State.WATCHED) {
            submit();
        }
    }

    /** Return the pause after which to continue, or null if nothing is left to do for now. */
    private @Nullable Duration step() {
        if (this.dropped || !this.engine.isRunning()) {
            return null;
        }
        if (!this.lease.isHeld()) {
            return STORE_PAUSE;
        }
        if (this.unsaved && !save()) {
            return null;
        }
        if (this.watch.parked()) {
            finish();
            return null;
        }
        if (this.watch.state() == TaskWatch.State.WATCHED) {
            TaskProgress progress = takeNews();
            if (progress != null && !progress.done()) {
                progress(progress);
                return null;
            }
            if (progress == null && !isLate()
                    || !save(progress == null ? this.watch.withTimeout() : this.watch.withEnd(progress))) {
                return null;
            }
        }
        return end();
    }

    private synchronized @Nullable TaskProgress takeNews() {
        TaskProgress progress = this.news;
        this.news = null;
        return progress;
    }

    private synchronized boolean isLate() {
        return this.late;
    }

    private boolean save(TaskWatch changed) {
        synchronized (this) {
            this.watch = changed;
        }
        this.unsaved = true;
        return save();
    }

    private boolean save() {
        boolean stored = this.engine.store().update(this.watch, this.holder);
        this.unsaved = false;
        if (!stored) {
            finish();
        }
        return stored;
    }

    private void finish() {
        drop();
        this.ended.run();
    }

    /** Progress events are not repeated, because further ones will follow. */
    private void progress(TaskProgress progress) {
        TaskProgressEvent event = this.watch.progress(progress);
        try {
            this.engine.publish(event);
        } catch (RuntimeException | Error ex) {
            LOG.warn("A listener failed on a progress event of {}", event.watched(), ex);
        }
        save(this.watch.withProgress(progress));
    }

    private @Nullable Duration end() {
        Instant next = this.watch.next();
        Instant now = this.engine.clock().now();
        if (next != null && next.isAfter(now)) {
            return Duration.between(now, next).plusMillis(1);
        }
        if (!this.published) {
            try {
                this.engine.publish(this.watch.end());
                this.published = true;
            } catch (RuntimeException | Error ex) {
                return failed(ex);
            }
        }
        this.engine.store().remove(this.watch, this.holder);
        finish();
        return null;
    }

    private @Nullable Duration failed(Throwable failure) {
        if (!this.engine.isRunning()) {
            LOG.info(
                    "Stopped while the final event of {} was being delivered; the event remains in the store",
                    this.watch.watched(),
                    failure);
            return null;
        }
        int attempt = this.watch.attempts() + 1;
        int attempts = this.engine.settings().attempts();
        if (attempt >= attempts) {
            LOG.error(
                    "The final event of {} was not delivered in {} attempts and is parked; see TaskWatcher.parked() and"
                            + " republish(\"{}\")",
                    this.watch.watched(),
                    attempts,
                    this.watch.watched().id(),
                    failure);
            if (save(this.watch.withParking())) {
                finish();
            }
            return null;
        }
        Duration pause = pause(this.watch.attempts());
        LOG.warn(
                "Attempt {} of {} to deliver the final event of {} failed; next attempt in {}",
                attempt,
                attempts,
                this.watch.watched(),
                pause,
                failure);
        return save(this.watch.withFailure(this.engine.clock().after(pause))) ? pause.plusMillis(1) : null;
    }

    private Duration pause(int failures) {
        Duration first = this.engine.settings().firstPause();
        Duration pause = first.multipliedBy(1L << Math.min(failures, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
