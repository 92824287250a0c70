package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import java.util.List;
import org.springframework.lang.CheckReturnValue;

/** The queues of a project's workflow. */
@CheckReturnValue
public final class TaskQueueOperations {

    private static final Document<List<TaskQueue>> LIST_TASK_QUEUES = Document.query(
                    TaskQueueOperations.class,
                    "ListTaskQueues",
                    "project.taskQueues",
                    ResultType.listOf(TaskQueue.class))
            .experimental()
            .timeout(Duration.ofSeconds(180));

    private final Caller caller;

    public TaskQueueOperations(Caller caller) {
        this.caller = caller;
    }

    /** All queues of a project. */
    @PythonSdk("Project.task_queues")
    public Call<List<TaskQueue>> list(String projectId) {
        return this.caller.call(LIST_TASK_QUEUES.with("projectId", projectId));
    }
}
