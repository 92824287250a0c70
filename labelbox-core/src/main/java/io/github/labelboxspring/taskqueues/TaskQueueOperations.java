package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * List the queues of a project's workflow, move data rows between them and set labeling priorities.
 *
 * <pre>{@code
 * List<TaskQueue> queues = client.projects().taskQueues().list(projectId).execute();
 * client.projects()
 *         .taskQueues()
 *         .moveDataRowsToDone(projectId, DataRowKeys.globalKeys("wren", "robin"))
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@CheckReturnValue
public final class TaskQueueOperations {

    /** The maximum number of data rows per priority update, see {@code Project.update_data_row_labeling_priority}. */
    public static final int MAX_ROWS = 1_000_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(180);

    private static final Duration WAIT = Duration.ofHours(1);

    private static final Document<List<TaskQueue>> LIST_TASK_QUEUES = Document.query(
                    TaskQueueOperations.class,
                    "ListTaskQueues",
                    "project.taskQueues",
                    ResultType.listOf(TaskQueue.class))
            .experimental()
            .timeout(TIMEOUT);

    private static final Document<String> MOVE_DATA_ROWS = Document.mutation(
                    TaskQueueOperations.class,
                    "MoveDataRows",
                    "project.createBulkAddRowsToQueueTask.taskId",
                    String.class)
            .experimental()
            .idempotent()
            .timeout(TIMEOUT);

    private static final Document<String> UPDATE_LABELING_PRIORITY = Document.mutation(
                    TaskQueueOperations.class,
                    "UpdateLabelingPriority",
                    "project.createQueuePriorityUpdateTask.taskId",
                    String.class)
            .idempotent();

    private static final Document<List<LabelingParameterOverride>> LIST_OVERRIDES = Document.query(
            TaskQueueOperations.class,
            "ListOverrides",
            "project.labelingParameterOverrides",
            ResultType.listOf(LabelingParameterOverride.class));

    private static final Document<Boolean> SET_OVERRIDES = Document.mutation(
                    TaskQueueOperations.class,
                    "SetOverrides",
                    "project.setLabelingParameterOverrides.success",
                    Boolean.class)
            .idempotent();

    private final Caller caller;

    public TaskQueueOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all queues of a project. */
    @PythonSdk("Project.task_queues")
    public Call<List<TaskQueue>> list(String projectId) {
        return this.caller.call(LIST_TASK_QUEUES.with("projectId", projectId));
    }

    /**
     * Move data rows of a project to one of its queues, as a task.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.TaskFailedException} if the platform rejects the move.
     *
     * @throws IllegalArgumentException before any request, if there are no data rows
     */
    @PythonSdk("Project.move_data_rows_to_task_queue")
    public TaskCall<Task> moveDataRows(String projectId, DataRowKeys rows, String queueId) {
        return move(projectId, rows, queueId);
    }

    /** Move data rows of a project to the end of the workflow, so that they are done. See {@link #moveDataRows}. */
    @PythonSdk("Project.move_data_rows_to_task_queue")
    public TaskCall<Task> moveDataRowsToDone(String projectId, DataRowKeys rows) {
        return move(projectId, rows, null);
    }

    private TaskCall<Task> move(String projectId, DataRowKeys rows, @Nullable String queueId) {
        Map<String, @Nullable Object> variables = variables(projectId, rows);
        variables.put("queueId", queueId);
        return task(this.caller.call(MOVE_DATA_ROWS.with(variables)));
    }

    /**
     * Change the labeling priority of data rows, as a task.
     *
     * @param rows at most {@value #MAX_ROWS} data rows
     * @param priority 1 for the first to be labeled; any 32-bit number
     * @throws IllegalArgumentException before any request, if there are no data rows or too many
     */
    @PythonSdk("Project.update_data_row_labeling_priority")
    public TaskCall<Task> updatePriority(String projectId, DataRowKeys rows, int priority) {
        int count = rows.values().size();
        if (count > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "The priority of at most " + MAX_ROWS + " data rows can be changed at once, not " + count);
        }
        Map<String, @Nullable Object> variables = variables(projectId, rows);
        variables.put("priority", priority);
        return task(this.caller.call(UPDATE_LABELING_PRIORITY.with(variables)));
    }

    /** Return the priorities of a project's data rows: their own or that of their batch. */
    @JavaOnly("Project.labeling_parameter_overrides without a filter")
    public PagedCall<LabelingParameterOverride> listOverrides(String projectId) {
        return listOverrides(projectId, Criteria.all());
    }

    /** Return selected priorities of a project's data rows: their own or that of their batch. */
    @PythonSdk("Project.labeling_parameter_overrides")
    public PagedCall<LabelingParameterOverride> listOverrides(
            String projectId, Selection<LabelingParameterOverride> selection) {
        return ListDocument.of(LIST_OVERRIDES, Map.of("projectId", projectId))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Set the priority of individual data rows of a project synchronously. To set the same priority for many data rows,
     * see {@link #updatePriority}.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform reports a failure.
     *
     * @throws IllegalArgumentException before any request, if there are no data rows
     */
    @PythonSdk("Project.set_labeling_parameter_overrides")
    public Call<Void> setOverrides(String projectId, Collection<DataRowPriority> priorities) {
        if (priorities.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row");
        }
        List<Map<String, Object>> overrides =
                priorities.stream().map(DataRowPriority::input).toList();
        return this.caller
                .accepted(
                        SET_OVERRIDES.with(Map.of("projectId", projectId, "overrides", overrides)),
                        "the priorities in the project " + projectId + " were not changed")
                .withoutResult();
    }

    private static Map<String, @Nullable Object> variables(String projectId, DataRowKeys rows) {
        if (rows.values().isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row");
        }
        String type = rows instanceof DataRowKeys.GlobalKeys ? "GKEY" : "ID";
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("projectId", projectId);
        variables.put("dataRowIdentifiers", Map.of("ids", rows.values(), "idType", type));
        return variables;
    }

    private TaskCall<Task> task(Call<String> started) {
        return TaskCall.of(
                this.caller::started,
                started.map(id -> TaskHandles.of(
                        this.caller, TaskRef.task(id), WAIT, () -> new TaskOperations(this.caller).get(id))));
    }
}
