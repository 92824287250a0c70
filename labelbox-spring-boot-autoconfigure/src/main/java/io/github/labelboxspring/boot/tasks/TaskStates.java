package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the states of tasks, many in one request. A task that the platform does not know, or about which it refuses
 * to be asked, counts as gone after the third time; any other failure tells nothing about a task.
 */
final class TaskStates {

    private static final Logger LOG = LoggerFactory.getLogger(TaskStates.class);

    private static final int LAST_MISS = 3;

    private final Supplier<LabelboxClient> client;

    private final Map<TaskRef, Integer> misses = new HashMap<>();

    TaskStates(Supplier<LabelboxClient> client) {
        this.client = client;
    }

    /** What is known of the tasks now. */
    Map<TaskRef, TaskProgress> of(Collection<TaskRef> tasks) {
        this.misses.keySet().retainAll(tasks);
        Map<TaskRef, TaskProgress> states = new HashMap<>();
        ask(List.copyOf(tasks), states);
        return states;
    }

    private void ask(List<TaskRef> tasks, Map<TaskRef, TaskProgress> states) {
        try {
            Map<TaskRef, TaskProgress> found =
                    this.client.get().tasks().statuses(tasks).execute();
            states.putAll(found);
            List<TaskRef> unknown = new ArrayList<>(tasks);
            unknown.removeAll(found.keySet());
            unknown.forEach(task -> missed(task, "the platform does not know it", states));
            this.misses.keySet().removeAll(found.keySet());
        } catch (LabelboxException ex) {
            if (!refused(ex)) {
                LOG.warn("The states of {} tasks are not known, will ask again: {}", tasks.size(), ex.getMessage());
            } else if (tasks.size() == 1) {
                missed(tasks.get(0), ex.getMessage(), states);
            } else {
                tasks.forEach(task -> ask(List.of(task), states));
            }
        }
    }

    private static boolean refused(LabelboxException failure) {
        return failure instanceof LabelboxApiException
                && !failure.retryable()
                && !(failure instanceof AuthenticationException);
    }

    private void missed(TaskRef task, @Nullable String reason, Map<TaskRef, TaskProgress> states) {
        if (this.misses.merge(task, 1, Integer::sum) >= LAST_MISS) {
            states.put(task, new TaskProgress(task, "task", null, TaskProgress.State.FAILED, 0, reason));
        }
    }
}
