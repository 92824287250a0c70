package io.github.labelboxspring.boot.health;

import io.github.labelboxspring.boot.tasks.TaskConnectionLostEvent;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether watched tasks can be polled and stored: down while the connection of a workspace is lost or the store
 * fails. Sends no request; the status is up while nothing is watched.
 */
public final class LabelboxTasksHealthIndicator implements HealthIndicator {

    private final TaskWatcher watcher;

    public LabelboxTasksHealthIndicator(TaskWatcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (TaskWatcherState state : this.watcher.states()) {
            if (state.lost() != null || state.storeFailing()) {
                health.down();
            }
            health.withDetail(state.workspace(), details(state));
        }
        return health.build();
    }

    private static Map<String, Object> details(TaskWatcherState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("active", state.active());
        details.put("watched", state.watched());
        TaskConnectionLostEvent lost = state.lost();
        if (lost != null) {
            details.put("lostSince", lost.since().toString());
            details.put("reason", lost.reason());
        }
        if (state.storeFailing()) {
            details.put("store", "not available");
        }
        return details;
    }
}
