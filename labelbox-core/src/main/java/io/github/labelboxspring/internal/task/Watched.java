package io.github.labelboxspring.internal.task;

import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.FluxSink;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A task with waits and the times of its next request, in nanoseconds. Guarded by its poller. */
final class Watched {

    final List<FluxSink<TaskProgress>> sinks = new ArrayList<>();

    /** The latest time of the next request. */
    long due;

    /** The earliest time at which it can be queried together with tasks that are due. */
    long notBefore;

    boolean asking;

    /** When the first wait started. */
    final long since;

    private long soonest;

    private long questions;

    Watched(long now, long due) {
        this.since = now;
        this.notBefore = now;
        this.due = due;
    }

    /** Query at the given time, or as soon after it as the limit permits. */
    void hurry(long at) {
        this.due = Math.min(this.due, Math.max(at, this.soonest));
        this.notBefore = Math.min(this.notBefore, this.due);
    }

    /**
     * Record a request. The window for the next one is wider than the jitter, so that tasks are still queried together.
     */
    void asked(long now, Polling polling) {
        long pause = polling.pause(this.questions++).toNanos();
        this.asking = false;
        this.due = now + pause;
        this.soonest = now + Math.min(polling.first().toNanos(), pause);
        this.notBefore = Math.max(this.soonest, now + pause / 10 * 7);
    }

    ContextView trace() {
        ContextView waiting = this.sinks.get(0).contextView();
        return waiting.hasKey(ObservationThreadLocalAccessor.KEY)
                ? Context.of(ObservationThreadLocalAccessor.KEY, waiting.get(ObservationThreadLocalAccessor.KEY))
                : Context.empty();
    }
}
