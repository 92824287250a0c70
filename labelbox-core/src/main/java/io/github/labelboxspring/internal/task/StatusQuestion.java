package io.github.labelboxspring.internal.task;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.Collection;
import java.util.Map;

/** Queries the states of tasks. */
@FunctionalInterface
public interface StatusQuestion {

    /** Return a call that returns the states of those tasks that Labelbox knows. */
    Call<Map<TaskRef, TaskProgress>> of(Collection<TaskRef> tasks);
}
