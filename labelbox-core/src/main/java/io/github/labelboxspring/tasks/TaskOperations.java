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
 * Background work of the platform: that which the key's user has started and, in {@link #listOfOrganization() one list},
 * that of the organization.
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

    /** Tasks asked for in one request. */
    public static final int STATUSES_PER_REQUEST = TaskPoller.TASKS_PER_REQUEST;

    private static final int PARALLEL_REQUESTS = 8;

    /** How long a task is waited for where the caller does not say; the official SDK's number. */
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
     * A task by its id, of any type.
     *
     * <p>Fails with {@link NotFoundException} if the key's user has not started a task of that id.
     */
    @PythonSdk({"Client.get_task_by_id", "Task.get_task"})
    public Call<Task> get(String id) {
        return this.caller.call(GET_TASK.with("id", id)).map(found -> {
            if (found.isEmpty()) {
                throw NotFoundException.of("GetTask", "no task " + id + " among those started by this key's user");
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
     * Return the selected ones of the tasks that the key's user has started. Those of another user are not shown to him.
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
     * Return the selected ones of the tasks of the organization that the key's user may see. That these are all for an
     * administrator, and his own for others, is inferred.
     *
     * <p>Only one's own tasks can be waited for or cancelled.
     */
    @PythonSdk("Organization.tasks")
    public PagedCall<Task> listOfOrganization(Selection<Task> selection) {
        return ListDocument.of(LIST_ORGANIZATION_TASKS, Map.of())
                .select(selection)
                .call(this.caller);
    }

    /**
     * A handle on a task of any type, started earlier, here or elsewhere. The {@code resume} of its own domain reads the
     * task's result as well, such as that of exports or of data rows.
     *
     * @param id of a task that the key's user has started
     */
    @PythonSdk({"Task.wait_till_done", "Task.wait_until_done", "Task.has_errors"})
    public TaskHandle<Task> resume(String id) {
        return TaskHandles.of(this.caller, TaskRef.task(id), DEFAULT_WAIT, () -> get(id));
    }

    /**
     * Return the file that a task has left as its result, such as that of an upload by an older client. The domains read
     * the results of their own tasks, with types: {@code client.exports().rows}, {@code client.dataRows().resume}.
     *
     * <p>Fails with {@link NotFoundException} if the task has no such file, as while it runs.
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

    /** Return the file in which a task has left its errors; see {@link #downloadResult}. */
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
            throw NotFoundException.of(operation, "task " + task.id() + " has no such file: it is " + task.status());
        }
        return url;
    }

    /** Return how far a task or an annotation import is; of a failed one, with the reason, also if it is in a file. */
    @PythonSdk({"Task.refresh", "DataUpsertTask.refresh"})
    public Call<TaskProgress> progress(TaskRef ref) {
        return statuses(List.of(ref)).map(found -> {
            TaskProgress progress = found.get(ref);
            if (progress == null) {
                throw NotFoundException.of(
                        "GetTaskStatuses", "no task " + ref.id() + " among those started by this key's user");
            }
            return progress;
        });
    }

    /**
     * Return the states of a task of any kind, each time the platform is asked, until it is done. All waits of an API key
     * share their requests, so that many tasks can be watched at once. A failure that is retryable only delays the next
     * state; the stream fails with a {@link NotFoundException} if the platform does not know the task.
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
     * How far many tasks and imports are, {@value #STATUSES_PER_REQUEST} in one request. Those that the platform does
     * not know are not in the answer.
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

    /** One import that is gone fails the whole request; then each half is asked for alone. */
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

    /** Adds the reason of a failure where it stands in a file. */
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
     * Cancels a running task.
     *
     * <p>The call fails with {@link OperationNotAllowedException} if the task is no longer running or its type cannot be
     * cancelled.
     *
     * @return whether the platform took the cancellation
     */
    @PythonSdk("Client.cancel_task")
    public Call<Boolean> cancel(String id) {
        return get(id).flatMap(task -> {
            if (!task.status().equals("IN_PROGRESS")) {
                throw OperationNotAllowedException.of(
                        "CancelTask", "task " + id + " is " + task.status() + ", only a running one can be cancelled");
            }
            return this.caller.call(LIST_CANCELABLE_TASK_TYPES.request()).flatMap(types -> {
                if (types.stream().noneMatch(type -> kebab(type).equals(kebab(task.typeName())))) {
                    throw OperationNotAllowedException.of(
                            "CancelTask",
                            "tasks of type " + task.typeName() + " cannot be cancelled, only those of " + types);
                }
                return this.caller.call(CANCEL_TASK.with("id", id));
            });
        });
    }

    /** The platform lists types in camel or snake case, and gives tasks kebab case. */
    private static String kebab(String type) {
        return type.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
