package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.task.TaskPoller;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Monitor and cancel background tasks: those started by the API key's user and, with {@link #listOfOrganization()},
 * those of the organization.
 *
 * <pre>{@code
 * Task task = client.tasks().get(taskId).execute();
 * List<Task> failed = client.tasks()
 *         .list(where(Task.STATUS).equalTo("FAILED").orderBy(Task.CREATED_AT.descending()))
 *         .execute();
 * TaskProgress progress = client.tasks().progress(TaskRef.task(taskId)).execute();
 * Task done = client.tasks().resume(taskId).await(Duration.ofMinutes(30));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@CheckReturnValue
public final class TaskOperations {

    /** The maximum number of tasks per status request. */
    public static final int STATUSES_PER_REQUEST = TaskPoller.TASKS_PER_REQUEST;

    private static final int PARALLEL_REQUESTS = 8;

    /** How long to wait for a task if the caller does not specify it, as in the official SDK. */
    public static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

    private static final Document<List<Task>> GET_TASK =
            Document.query(TaskOperations.class, "GetTask", "user.createdTasks", ResultType.listOf(Task.class));

    private static final Document<List<Task>> LIST_TASKS =
            Document.query(TaskOperations.class, "ListTasks", "user.createdTasks", ResultType.listOf(Task.class));

    private static final Document<List<Task>> LIST_ORGANIZATION_TASKS = Document.query(
            TaskOperations.class, "ListOrganizationTasks", "organization.tasks", ResultType.listOf(Task.class));

    private static final Document<List<String>> LIST_CANCELABLE_TASK_TYPES = Document.query(
            TaskOperations.class, "ListCancelableTaskTypes", "cancelableTaskTypes", ResultType.listOf(String.class));

    private static final Document<Boolean> CANCEL_TASK = Document.mutation(
                    TaskOperations.class, "CancelTask", "cancelBulkOperationJob.success", Boolean.class)
            .idempotent();

    private final Caller caller;

    public TaskOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Return the task of any type with the given id.
     *
     * <p>Fails with {@link NotFoundException} if the key's user has not started a task with this id.
     */
    @PythonSdk({"Client.get_task_by_id", "Task.get_task"})
    public Call<Task> get(String id) {
        return this.caller.call(GET_TASK.with("id", id)).map(found -> {
            if (found.isEmpty()) {
                throw NotFoundException.of("GetTask", "no task " + id + " among those started by the API key's user");
            }
            return found.get(0);
        });
    }

    /** Return the tasks that the key's user has started. */
    @JavaOnly("User.created_tasks without a filter")
    public PagedCall<Task> list() {
        return list(Criteria.all());
    }

    /**
     * Return selected tasks that the key's user has started. Tasks of other users are not returned.
     *
     * <pre>{@code
     * List<Task> exports = client.tasks().list(where(Task.TYPE).equalTo("export-data-rows")).execute();
     * }</pre>
     */
    @PythonSdk("User.created_tasks")
    public PagedCall<Task> list(Selection<Task> selection) {
        return ListDocument.of(LIST_TASKS, Map.of()).select(selection).call(this.caller);
    }

    /** Return the tasks of the organization that the key's user may see. */
    @JavaOnly("Organization.tasks without a filter")
    public PagedCall<Task> listOfOrganization() {
        return listOfOrganization(Criteria.all());
    }

    /**
     * Return selected tasks of the organization that the key's user may see. For an administrator these are all tasks,
     * for others their own tasks (inferred).
     *
     * <p>Only tasks of the key's user can be waited for or cancelled.
     */
    @PythonSdk("Organization.tasks")
    public PagedCall<Task> listOfOrganization(Selection<Task> selection) {
        return ListDocument.of(LIST_ORGANIZATION_TASKS, Map.of())
                .select(selection)
                .call(this.caller);
    }

    /**
     * Return a handle for a task of any type that was started earlier, possibly by another process. The {@code resume}
     * method of the task's domain also reads its result, such as that of exports or data rows.
     *
     * @param id the id of a task that the key's user has started
     */
    @PythonSdk({"Task.wait_till_done", "Task.wait_until_done", "Task.has_errors"})
    public TaskHandle<Task> resume(String id) {
        return TaskHandles.of(this.caller, TaskRef.task(id), DEFAULT_WAIT, () -> get(id));
    }

    /**
     * Return the result file of a task, such as that of an upload by an older client. The domains read the results of
     * their own tasks as typed values: {@code client.exports().rows}, {@code client.dataRows().resume}.
     *
     * <p>Fails with {@link NotFoundException} if the task has no result file, for example while it is running.
     *
     * <pre>{@code
     * List<Map<String, Object>> lines = client.tasks()
     *         .downloadResult(taskId)
     *         .lines(ResultType.anyObject())
     *         .collect(Collectors.toList())
     *         .execute();
     * }</pre>
     */
    @PythonSdk({"Task.result", "Task.created_data_rows", "Task.failed_data_rows"})
    public ByteStream downloadResult(String id) {
        return file("DownloadTaskResult", "result", id, Task::result);
    }

    /** Return the error file of a task; see {@link #downloadResult}. */
    @PythonSdk("Task.errors")
    public ByteStream downloadErrors(String id) {
        return file("DownloadTaskErrors", "errors", id, Task::errors);
    }

    private ByteStream file(String operation, String name, String id, Function<Task, @Nullable String> url) {
        return this.caller.bytes(new RangedFile(
                operation,
                name + " of task " + id,
                -1,
                offset -> get(id).map(task -> new FileRange(url(operation, task, url.apply(task)), 0, -1))));
    }

    private static String url(String operation, Task task, @Nullable String url) {
        if (url == null || !Task.isFile(url)) {
            throw NotFoundException.of(
                    operation, "task " + task.id() + " has no such file; its status is " + task.status(), "");
        }
        return url;
    }

    /**
     * Return the progress of a task or annotation import, including the reason of a failure even if it is in a file.
     */
    @PythonSdk({"Task.refresh", "DataUpsertTask.refresh"})
    public Call<TaskProgress> progress(TaskRef ref) {
        return statuses(List.of(ref)).map(found -> {
            TaskProgress progress = found.get(ref);
            if (progress == null) {
                throw NotFoundException.of(
                        "GetTaskStatuses", "no task " + ref.id() + " among those started by the API key's user");
            }
            return progress;
        });
    }

    /**
     * Return the states of a task of any kind, one per request, until the task is done. All waits of an API key share
     * their requests, so many tasks can be watched concurrently. A retryable failure only delays the next state. The
     * stream fails with a {@link NotFoundException} if the task does not exist.
     *
     * <pre>{@code
     * client.tasks().watch(ref).flux().subscribe(progress -> log.info("{} %", progress.percentage()));
     * }</pre>
     */
    @JavaOnly("the official SDK blocks a thread for each task")
    public StreamCall<TaskProgress> watch(TaskRef ref) {
        return this.caller.watch(ref);
    }

    /**
     * Return the progress of many tasks and imports, {@value #STATUSES_PER_REQUEST} per request. Tasks that do not
     * exist are omitted from the result.
     */
    @JavaOnly("one poller for all tasks of a key spares its request limit")
    public Call<Map<TaskRef, TaskProgress>> statuses(Collection<TaskRef> refs) {
        List<Call<Map<TaskRef, TaskProgress>>> requests = new ArrayList<>();
        Map<Boolean, List<TaskRef>> byEndpoint =
                refs.stream().collect(Collectors.partitioningBy(StatusQuery::experimental));
        for (List<TaskRef> all : byEndpoint.values()) {
            for (int from = 0; from < all.size(); from += STATUSES_PER_REQUEST) {
                requests.add(together(all.subList(from, Math.min(all.size(), from + STATUSES_PER_REQUEST))));
            }
        }
        return merged(requests);
    }

    /** A single deleted import fails the entire request; then each half is requested separately. */
    private Call<Map<TaskRef, TaskProgress>> together(List<TaskRef> refs) {
        StatusQuery query = new StatusQuery(refs);
        return this.caller
                .call(query.operation())
                .flatMap(data ->
                        Call.all(query.read(data).stream().map(this::explained).toList(), PARALLEL_REQUESTS))
                .map(TaskOperations::byRef)
                .recover(
                        NotFoundException.class, gone -> gone.code() == null ? Call.failed(() -> gone) : without(refs));
    }

    private Call<Map<TaskRef, TaskProgress>> without(List<TaskRef> refs) {
        int half = refs.size() / 2;
        return half == 0
                ? Call.of(Map.of())
                : merged(List.of(together(refs.subList(0, half)), together(refs.subList(half, refs.size()))));
    }

    /** Add the reason of a failure if it is in a file. */
    private Call<TaskProgress> explained(StatusQuery.Reported task) {
        TaskProgress progress = task.progress();
        if (!task.reasonInFile()) {
            return Call.of(progress);
        }
        ReasonFile file = new ReasonFile(this.caller);
        return Call.all(task.reasonFiles().stream().map(file::read).toList(), 1)
                .map(reasons -> reasons.stream()
                        .filter(reason -> !reason.isEmpty())
                        .findFirst()
                        .map(progress::withMessage)
                        .orElse(progress));
    }

    private static Map<TaskRef, TaskProgress> byRef(List<TaskProgress> tasks) {
        Map<TaskRef, TaskProgress> byRef = new LinkedHashMap<>();
        tasks.forEach(task -> byRef.put(task.ref(), task));
        return byRef;
    }

    private static Call<Map<TaskRef, TaskProgress>> merged(List<Call<Map<TaskRef, TaskProgress>>> requests) {
        return Call.all(requests, PARALLEL_REQUESTS).map(answers -> {
            Map<TaskRef, TaskProgress> found = new LinkedHashMap<>();
            answers.forEach(found::putAll);
            return found;
        });
    }

    /**
     * Cancel a running task.
     *
     * <p>The call fails with {@link OperationNotAllowedException} if the task is no longer running or its type cannot
     * be cancelled.
     *
     * @return whether the platform accepted the cancellation
     */
    @PythonSdk("Client.cancel_task")
    public Call<Boolean> cancel(String id) {
        return get(id).flatMap(task -> {
            if (!task.status().equals("IN_PROGRESS")) {
                throw OperationNotAllowedException.of(
                        "CancelTask", "task " + id + " is " + task.status() + "; only a running task can be cancelled");
            }
            return this.caller.call(LIST_CANCELABLE_TASK_TYPES.request()).flatMap(types -> {
                if (types.stream().noneMatch(type -> kebab(type).equals(kebab(task.typeName())))) {
                    throw OperationNotAllowedException.of(
                            "CancelTask",
                            "tasks of type " + task.typeName() + " cannot be cancelled; types that can be: " + types);
                }
                return this.caller.call(CANCEL_TASK.with("id", id));
            });
        });
    }

    /** The platform lists types in camel or snake case, but returns tasks with kebab case. */
    private static String kebab(String type) {
        return type.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
