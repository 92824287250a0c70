package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.call.TaskProgress;
import io.github.labelboxspring.call.TaskRef;
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

    TaskRound(TaskStates states, TaskWatchStore store, ApplicationEventPublisher publisher, Clock clock) {
        this.states = states;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    void run() {
        List<TaskWatch> watches = this.store.all();
        Map<TaskRef, TaskProgress> states =
                this.states.of(watches.stream().map(TaskWatch::task).toList());
        Instant now = this.clock.instant();
        for (TaskWatch watch : watches) {
            TaskProgress progress = states.get(watch.task());
            if (progress != null && progress.done()) {
                end(
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
            publish(new TaskProgressEvent(progress));
            this.store.progressed(progress);
        }
        if (!now.isBefore(watch.deadline())) {
            end(new TaskTimedOutEvent(watch.task(), progress == null ? watch.last() : progress));
        }
    }

    private void end(TaskEvent event) {
        publish(event);
        this.store.remove(event.task());
    }

    private void publish(TaskEvent event) {
        try {
            this.publisher.publishEvent(event);
        } catch (RuntimeException ex) {
            LOG.error("A listener failed on {}", event, ex);
        }
    }
}
