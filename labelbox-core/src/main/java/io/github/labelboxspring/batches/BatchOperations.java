package io.github.labelboxspring.batches;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on the batches of projects.
 *
 * <pre>{@code
 * NewBatch batch = NewBatch.of("week 12", DataRowKeys.globalKeys("wren", "robin")).withPriority(1);
 * BatchCreation created = client.projects().batches().create(projectId, batch).execute();
 * created.failedDataRowIds().forEach(id -> System.out.println("Not added: " + id));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/batch">Labelbox: batches</a>
 */
@CheckReturnValue
public final class BatchOperations {

    /** Batches with fewer data rows are created in one request, others by a task. */
    public static final int ASYNC_FROM = 1_000;

    static final Duration TIMEOUT = Duration.ofSeconds(180);

    private static final int PAGE_SIZE = 100;

    private static final Document<Created> CREATE_BATCH = Document.mutation(
                    BatchOperations.class, "CreateBatch", "project.createBatchV2", Created.class)
            .experimental()
            .timeout(TIMEOUT);

    private static final Document<List<Batch>> GET_BATCH = Document.query(
                    BatchOperations.class, "GetBatch", "project.batches.nodes", ResultType.listOf(Batch.class))
            .timeout(TIMEOUT);

    private static final Document<Nodes> LIST_BATCHES = Document.query(
                    BatchOperations.class, "ListBatches", "project.batches", Nodes.class)
            .experimental();

    private static final Document<String> DELETE_BATCH = Document.mutation(
                    BatchOperations.class, "DeleteBatch", "project.deleteBatch.deletedBatchId", String.class)
            .experimental()
            .deletion();

    private static final Document<String> REMOVE_QUEUED = Document.mutation(
                    BatchOperations.class,
                    "RemoveQueuedDataRows",
                    "project.removeQueuedDataRowsFromBatch.id",
                    String.class)
            .experimental()
            .idempotent();

    private static final Document<List<String>> DELETE_LABELS = Document.mutation(
                    BatchOperations.class,
                    "DeleteBatchLabels",
                    "project.deleteBatchLabels.deletedLabelIds",
                    ResultType.listOf(String.class))
            .experimental()
            .idempotent();

    private static final Document<Optional<User>> GET_USER = Document.query(
            BatchOperations.class,
            "GetBatchUser",
            "batch.user",
            ResultType.of(User.class).optional());

    private final Caller caller;

    public BatchOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create a batch, which sends its data rows to a project as soon as Labelbox has processed them. From
     * {@value #ASYNC_FROM} data rows, a task adds the data rows, and the call waits for it; see {@link #createByTask}.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.TaskTimeoutException} if the data rows are not processed in
     * time, with {@link io.github.labelboxspring.error.TaskFailedException} if the task fails, and with
     * {@link io.github.labelboxspring.error.ConflictException} if the project already has a batch with this name.
     */
    @PythonSdk("Project.create_batch")
    public Call<BatchCreation> create(String projectId, NewBatch batch) {
        return batch.size() < ASYNC_FROM
                ? processed(batch).flatMap(processed -> atOnce(projectId, batch))
                : createByTask(projectId, batch);
    }

    /**
     * Create a batch of any size by a task, as {@link #create} does from {@value #ASYNC_FROM} data rows. First an empty
     * batch is created, then a task adds the data rows.
     *
     * <p>If the call fails in between, the empty batch remains. To complete it, repeat the call with the same name: an
     * existing empty batch with that name is filled. If
     * {@link io.github.labelboxspring.error.LabelboxException#tasks()} contains the task, data rows are already being
     * added: {@link #resume} it instead.
     *
     * <pre>{@code
     * TaskHandle<BatchCreation> task = client.projects().batches().createByTask(projectId, batch).start().execute();
     * BatchCreation created = task.await(Duration.ofHours(1));
     * }</pre>
     */
    @JavaOnly("the SDK waits for the task and leaves an empty batch behind if that fails")
    public TaskCall<BatchCreation> createByTask(String projectId, NewBatch batch) {
        return TaskCall.of(
                this.caller::started,
                processed(batch).flatMap(processed -> new LargeBatch(this.caller, projectId, batch).start()));
    }

    /**
     * Return the task that fills a batch and was started earlier, possibly by another process.
     *
     * @param task reference of the task, whose parent is the batch
     * @throws IllegalArgumentException if the reference has no batch
     */
    @JavaOnly("the SDK cannot continue a batch")
    public TaskHandle<BatchCreation> resume(String projectId, TaskRef task) {
        if (task.kind() != TaskRef.Kind.TASK || task.parent() == null) {
            throw new IllegalArgumentException(task + " is not the task of a batch: its parent must be the batch");
        }
        return new BatchFilling(this.caller, projectId, task.parent(), OptionalInt.empty()).handle(task.id());
    }

    private Call<Boolean> processed(NewBatch batch) {
        return new ProcessingWait(this.caller, batch.rows(), batch.processingWait(), "batch " + batch.name()).call();
    }

    private Call<BatchCreation> atOnce(String projectId, NewBatch batch) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>(batch.head());
        input.putAll(batch.content());
        return this.caller
                .call(CREATE_BATCH.with(Map.of("projectId", projectId, "input", input)))
                .map(made -> BatchCreation.of(
                        made.batch(),
                        batch.size(),
                        made.failedDataRowIds() == null ? List.of() : made.failedDataRowIds()));
    }

    /**
     * Start a task for each batch of a series, after Labelbox has processed the data rows. Each handle reports the
     * outcome of its batch; some may fail while others succeed.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.TaskTimeoutException} if the data rows are not processed in
     * time; then no batch is created.
     */
    @PythonSdk({
        "Project.create_batches",
        "Project.create_batches_from_dataset",
        "CreateBatchesTask.wait_till_done",
        "CreateBatchesTask.wait_until_done",
        "CreateBatchesTask.result",
        "CreateBatchesTask.errors"
    })
    public Call<List<TaskHandle<BatchCreation>>> startMany(String projectId, NewBatches batches) {
        return new BatchSeries(this.caller, projectId, batches).start();
    }

    /** Return the batch with the given id. */
    @PythonSdk("Client.get_batch")
    public Call<Batch> get(String projectId, String batchId) {
        return this.caller
                .call(GET_BATCH.with(Map.of("projectId", projectId, "batchId", batchId)))
                .map(found -> {
                    if (found.isEmpty()) {
                        throw NotFoundException.of("GetBatch", "no batch " + batchId + " in the project " + projectId);
                    }
                    return found.get(0);
                });
    }

    /** Return the batch with the given id, or empty if it does not exist. */
    @JavaOnly("absence without an exception")
    public Call<Optional<Batch>> find(String projectId, String batchId) {
        return get(projectId, batchId).optional();
    }

    /**
     * Return the user who created a batch, or empty if that user no longer exists. Fails with {@link NotFoundException}
     * if the batch does not exist.
     */
    @PythonSdk({"Batch.user", "Batch.created_by"})
    public Call<Optional<User>> findCreator(String batchId) {
        return this.caller.call(GET_USER.with("batchId", batchId));
    }

    /** Return all batches of a project. */
    @PythonSdk("Project.batches")
    public PagedCall<Batch> list(String projectId) {
        return PagedCall.sized(PAGE_SIZE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("projectId", projectId);
            variables.put("from", cursor);
            variables.put("first", size);
            return this.caller
                    .call(LIST_BATCHES.with(variables))
                    .map(found -> Page.byCursor(found.nodes(), found.pageInfo().endCursor()));
        });
    }

    /** Delete a batch, but not its data rows. Labelbox rejects the request if the batch has labels. */
    @PythonSdk("Batch.delete")
    public Call<Void> delete(String projectId, String batchId) {
        return this.caller.call(DELETE_BATCH.with(ids(projectId, batchId))).withoutResult();
    }

    /** Remove the data rows that have not been labeled yet from a batch. */
    @PythonSdk("Batch.remove_queued_data_rows")
    public Call<Void> removeQueuedDataRows(String projectId, String batchId) {
        return this.caller.call(REMOVE_QUEUED.with(ids(projectId, batchId))).withoutResult();
    }

    /**
     * Delete the labels of a batch. Its data rows are labeled again.
     *
     * @return ids of the deleted labels
     */
    @PythonSdk("Batch.delete_labels")
    public Call<List<String>> deleteLabels(String projectId, String batchId, LabelRemoval removal) {
        Map<String, Object> variables = new LinkedHashMap<>(ids(projectId, batchId));
        variables.put("type", removal);
        return this.caller.call(DELETE_LABELS.with(variables));
    }

    private static Map<String, String> ids(String projectId, String batchId) {
        return Map.of("projectId", projectId, "batchId", batchId);
    }

    record Created(Batch batch, @Nullable List<String> failedDataRowIds) {}

    record Nodes(List<Batch> nodes, Cursor pageInfo) {}

    record Cursor(@Nullable String endCursor) {}
}
