package io.github.labelboxspring.internal.task;

import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Asks for the states of all tasks that are waited for with one API key, many in one request. Each task keeps a pace of
 * its own, from {@link Polling#first()} to {@link Polling#max()}; tasks that become due at about the same time are asked
 * for together. A question that fails with a retryable error only delays the next one. Nothing is asked while nothing is
 * waited for.
 */
public final class TaskPoller {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.labelboxspring.client");

    private final StatusQuestion question;

    private final Polling polling;

    /** How far apart tasks may become due and still be asked for together. */
    private final long together;

    private final Map<TaskRef, Watched> watched = new LinkedHashMap<>();

    private @Nullable Disposable timer;

    private long timerAt;

    private boolean asking;

    public TaskPoller(StatusQuestion question, Polling polling) {
        this.question = question;
        this.polling = polling;
        this.together = polling.first().toNanos() / 2;
    }

    /**
     * Return the states of a task, each time the platform is asked, until it is done. Fails if the platform does not know
     * the task, or with a failure that is not retryable.
     */
    public Flux<TaskProgress> watch(TaskRef task) {
        return Flux.<TaskProgress>create(sink -> add(task, sink), FluxSink.OverflowStrategy.LATEST);
    }

    private synchronized void add(TaskRef task, FluxSink<TaskProgress> sink) {
        Watched known = this.watched.computeIfAbsent(task, unknown -> new Watched(System.nanoTime()));
        known.sinks.add(sink);
        sink.onDispose(() -> remove(task, sink));
        plan();
    }

    private synchronized void remove(TaskRef task, FluxSink<TaskProgress> sink) {
        Watched known = this.watched.get(task);
        if (known != null) {
            known.sinks.remove(sink);
            if (known.sinks.isEmpty()) {
                this.watched.remove(task);
            }
        }
    }

    /** Set the timer to the task that is due first; a timer that is set to an earlier time stays. */
    private synchronized void plan() {
        if (this.asking || this.watched.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        long due = this.watched.values().stream()
                .mapToLong(each -> each.due - now)
                .min()
                .orElse(0);
        long at = now + Math.max(due, 0);
        if (this.timer != null) {
            if (this.timerAt - at <= 0) {
                return;
            }
            this.timer.dispose();
        }
        this.timerAt = at;
        this.timer = Mono.delay(Duration.ofNanos(at - now)).subscribe(tick -> ask());
    }

    private void ask() {
        List<TaskRef> due = new ArrayList<>();
        ContextView context = Context.empty();
        synchronized (this) {
            this.timer = null;
            long until = System.nanoTime() + this.together;
            for (Map.Entry<TaskRef, Watched> each : this.watched.entrySet()) {
                if (each.getValue().due - until <= 0) {
                    due.add(each.getKey());
                    context = context.isEmpty() ? each.getValue().context() : context;
                }
            }
            if (due.isEmpty()) {
                plan();
                return;
            }
            this.asking = true;
        }
        ContextView trace = context;
        this.question
                .of(due)
                .with(options -> options.withoutRetry())
                .mono()
                .contextWrite(own -> own.putAll(trace))
                .subscribe(found -> answered(due, found), failure -> failed(due, failure));
    }

    private void answered(List<TaskRef> asked, Map<TaskRef, TaskProgress> found) {
        next(asked);
        for (TaskRef task : asked) {
            TaskProgress progress = found.get(task);
            for (FluxSink<TaskProgress> sink : sinks(task)) {
                if (progress == null) {
                    sink.error(NotFoundException.of(
                            "GetTaskStatuses", "no task " + task.id() + " among those started by this key's user"));
                } else {
                    sink.next(progress);
                    if (progress.done()) {
                        sink.complete();
                    }
                }
            }
        }
        plan();
    }

    private void failed(List<TaskRef> asked, Throwable failure) {
        next(asked);
        if (failure instanceof LabelboxException known && known.retryable()) {
            LOG.warn(
                    "The states of {} tasks could not be read and are asked for again: {}",
                    asked.size(),
                    failure.getMessage());
        } else {
            asked.forEach(task -> sinks(task).forEach(sink -> sink.error(copy(failure))));
        }
        plan();
    }

    /** Each wait adds its own task to the failure. */
    private static Throwable copy(Throwable failure) {
        return failure instanceof LabelboxException known ? Failures.copy(known) : failure;
    }

    private synchronized void next(List<TaskRef> asked) {
        this.asking = false;
        long now = System.nanoTime();
        for (TaskRef task : asked) {
            Watched known = this.watched.get(task);
            if (known != null) {
                known.due = now + this.polling.pause(known.questions++).toNanos();
            }
        }
    }

    private synchronized List<FluxSink<TaskProgress>> sinks(TaskRef task) {
        Watched known = this.watched.get(task);
        return known == null ? List.of() : List.copyOf(known.sinks);
    }

    private static final class Watched {

        private final List<FluxSink<TaskProgress>> sinks = new ArrayList<>();

        private long due;

        private long questions;

        Watched(long due) {
            this.due = due;
        }

        /** The trace of whoever waits the longest. */
        ContextView context() {
            ContextView waiting = this.sinks.get(0).contextView();
            return waiting.hasKey(ObservationThreadLocalAccessor.KEY)
                    ? Context.of(ObservationThreadLocalAccessor.KEY, waiting.get(ObservationThreadLocalAccessor.KEY))
                    : Context.empty();
        }
    }
}
