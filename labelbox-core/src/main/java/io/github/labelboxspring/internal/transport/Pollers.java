package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.internal.task.StatusQuestion;
import io.github.labelboxspring.internal.task.TaskPoller;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The pollers of all API keys in use. If there are more than {@value #MOST}, those without waits are dropped. */
final class Pollers {

    private static final int MOST = 1_000;

    private final Polling polling;

    private final BiConsumer<TaskProgress, Duration> ended;

    private final Map<String, TaskPoller> pollers = new HashMap<>();

    private boolean closed;

    /** @param ended called with each task that has ended and the duration of the wait */
    Pollers(Polling polling, BiConsumer<TaskProgress, Duration> ended) {
        this.polling = polling;
        this.ended = ended;
    }

    /**
     * Return the poller of an API key.
     *
     * @param question creates the query of a new poller; its API key may have changed by then
     */
    synchronized TaskPoller of(String key, Supplier<StatusQuestion> question) {
        if (this.pollers.size() >= MOST) {
            this.pollers.values().removeIf(TaskPoller::isIdle);
        }
        return this.pollers.computeIfAbsent(key, unknown -> {
            TaskPoller poller = new TaskPoller(question.get(), this.polling, this.ended);
            if (this.closed) {
                poller.close();
            }
            return poller;
        });
    }

    synchronized int tasks() {
        return this.pollers.values().stream().mapToInt(TaskPoller::size).sum();
    }

    /** Return the duration of the oldest wait. */
    synchronized Duration oldest() {
        return this.pollers.values().stream()
                .map(TaskPoller::oldest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    synchronized void close() {
        this.closed = true;
        this.pollers.values().forEach(TaskPoller::close);
    }
}
