package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the last events of tasks. One whose listener fails is published again, after ever longer pauses, and
 * parked when it has failed {@value #MAX_ATTEMPTS} times. Until then its watch stays in the store. An {@link Error} of a
 * listener counts as any other failure: it must not end the watching of other tasks.
 */
final class Deliveries {

    static final int MAX_ATTEMPTS = 5;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final TaskWatchStore store;

    private final ApplicationEventPublisher publisher;

    private final Clock clock;

    private final Map<TaskRef, Pending> pending = new HashMap<>();

    Deliveries(TaskWatchStore store, ApplicationEventPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Pending(TaskWatch watch, TaskEvent event, int attempts, Instant next) {}

    /** Whether the task's last event is known and was not taken yet. */
    boolean pending(TaskRef task) {
        return this.pending.containsKey(task);
    }

    void deliver(TaskWatch watch, TaskEvent event) {
        attempt(watch, event, 1);
    }

    /** Publishes again what is due. */
    void retry() {
        Instant now = this.clock.instant();
        List.copyOf(this.pending.values()).stream()
                .filter(each -> !now.isBefore(each.next))
                .forEach(each -> attempt(each.watch, each.event, each.attempts + 1));
    }

    private void attempt(TaskWatch watch, TaskEvent event, int attempt) {
        try {
            this.publisher.publishEvent(event);
            this.pending.remove(event.task());
            this.store.remove(watch);
        } catch (RuntimeException | Error ex) {
            failed(watch, event, attempt, ex);
        }
    }

    private void failed(TaskWatch watch, TaskEvent event, int attempt, Throwable failure) {
        if (attempt < MAX_ATTEMPTS) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
            this.pending.put(
                    event.task(),
                    new Pending(watch, event, attempt, this.clock.instant().plus(pause)));
            LOG.warn("A listener failed on {}, will publish it again in {}", event, pause, failure);
        } else {
            this.pending.remove(event.task());
            this.store.park(watch, event);
            LOG.error(
                    "A listener failed {} times on {}: it is parked, see TaskWatcher.parked(); watch the task again to"
                            + " have its end published again",
                    attempt,
                    event,
                    failure);
        }
    }
}
