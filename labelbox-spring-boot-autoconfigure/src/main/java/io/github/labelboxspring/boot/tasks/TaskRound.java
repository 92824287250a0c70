package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** One look at all watched tasks: asks, publishes what is new, and forgets those that have ended. */
final class TaskRound {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRound.class);

    private final TaskStates states;

    private final TaskWatchStore store;

    private final ApplicationEventPublisher publisher;

    private final Clock clock;

    private final Deliveries deliveries;

    TaskRound(TaskStates states, TaskWatchStore store, ApplicationEventPublisher publisher, Clock clock) {
        this.states = states;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
        this.deliveries = new Deliveries(store, publisher, clock);
    }

    void run() {
        this.deliveries.retry();
        List<TaskWatch> watches = this.store.all().stream()
                .filter(watch -> !this.deliveries.pending(watch.task()))
                .toList();
        if (watches.isEmpty()) {
            return;
        }
        Map<TaskRef, TaskProgress> states =
                this.states.of(watches.stream().map(TaskWatch::task).toList());
        Instant now = this.clock.instant();
        for (TaskWatch watch : watches) {
            TaskProgress progress = states.get(watch.task());
            if (progress != null && progress.done()) {
                this.deliveries.deliver(
                        watch,
                        progress.state() == TaskProgress.State.COMPLETE
                                ? new TaskCompletedEvent(progress)
                                : new TaskFailedEvent(progress));
            } else {
                goOn(watch, progress, now);
            }
        }
    }

    private void goOn(TaskWatch watch, @Nullable TaskProgress progress, Instant now) {
        if (progress != null && !progress.equals(watch.last())) {
            tell(new TaskProgressEvent(progress));
            this.store.progressed(progress);
        }
        if (!now.isBefore(watch.deadline())) {
            this.deliveries.deliver(
                    watch, new TaskTimedOutEvent(watch.task(), progress == null ? watch.last() : progress));
        }
    }

    /** Progress is not told twice: there is more to come. */
    private void tell(TaskProgressEvent event) {
        try {
            this.publisher.publishEvent(event);
        } catch (RuntimeException | Error ex) {
            LOG.warn("A listener failed on {}", event, ex);
        }
    }
}
