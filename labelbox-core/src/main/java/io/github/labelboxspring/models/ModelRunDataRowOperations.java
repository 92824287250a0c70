package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the data rows of model runs, with their ground truth and data splits.
 *
 * <p>Changes run as jobs of the platform. Their handles report the outcome, and a job can be resumed by its reference,
 * with the same API key or another. Handles fail with {@link io.github.labelboxspring.error.TaskFailedException} with
 * the platform's message if a job fails, and with {@link io.github.labelboxspring.error.NotFoundException} if the model
 * run does not exist. All of these changes are idempotent.
 *
 * <pre>{@code
 * DataRowKeys rows = DataRowKeys.globalKeys("wren", "robin");
 * client.models().runs().dataRows().upsert(modelRunId, rows).execute();
 * client.models().runs().dataRows().assignSplit(modelRunId, DataSplit.TRAINING, rows).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/model-run">Labelbox: model runs</a>
 */
@CheckReturnValue
public final class ModelRunDataRowOperations {

    /** How long to wait for data rows and labels if the caller does not specify it, as in the official SDK. */
    public static final Duration DEFAULT_WAIT = Duration.ofHours(1);

    /** How long to wait for an assignment to splits if the caller does not specify it, as in the official SDK. */
    public static final Duration DEFAULT_SPLIT_WAIT = Duration.ofMinutes(2);

    private static final int PAGE = 100;

    private static final Document<String> UPSERT_DATA_ROWS = Document.mutation(
                    ModelRunDataRowOperations.class,
                    "UpsertModelRunDataRows",
                    "createMEAModelRunDataRowRegistrationTask",
                    String.class)
            .idempotent();

    private static final Document<String> UPSERT_LABELS = Document.mutation(
                    ModelRunDataRowOperations.class,
                    "UpsertModelRunLabels",
                    "createMEAModelRunLabelRegistrationTask",
                    String.class)
            .idempotent();

    private static final Document<String> UPSERT_PROJECT_LABELS = Document.mutation(
                    ModelRunDataRowOperations.class,
                    "UpsertModelRunProjectLabels",
                    "createMEAModelRunProjectLabelRegistrationTask",
                    String.class)
            .idempotent();

    private static final Document<String> ASSIGN_SPLIT = Document.mutation(
                    ModelRunDataRowOperations.class,
                    "AssignDataSplit",
                    "createAssignDataRowsToDataSplitTask",
                    String.class)
            .experimental()
            .idempotent();

    private static final Document<GroupPage> LIST_DATA_ROWS = Document.query(
            ModelRunDataRowOperations.class, "ListModelRunDataRows", "annotationGroups", GroupPage.class);

    private static final Document<Boolean> DELETE_DATA_ROWS = Document.mutation(
                    ModelRunDataRowOperations.class,
                    "DeleteModelRunDataRows",
                    "deleteModelRunDataRows",
                    ResultType.of(Boolean.class).orElse(true))
            .idempotent();

    private final Caller caller;

    public ModelRunDataRowOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Add data rows to a model run. Data rows that are already in the run are left unchanged.
     *
     * @throws IllegalArgumentException if there are no data rows
     */
    @PythonSdk("ModelRun.upsert_data_rows")
    public TaskCall<TaskProgress> upsert(String modelRunId, DataRowKeys dataRows) {
        Map<String, @Nullable Object> variables = rows(dataRows, "add to the model run");
        variables.put("modelRunId", modelRunId);
        return start(UPSERT_DATA_ROWS.with(variables), TaskRef.Kind.MODEL_RUN_DATA_ROWS);
    }

    private static Map<String, @Nullable Object> rows(DataRowKeys dataRows, String purpose) {
        if (dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row to " + purpose);
        }
        boolean byKey = dataRows instanceof DataRowKeys.GlobalKeys;
        Map<String, @Nullable Object> rows = new LinkedHashMap<>();
        rows.put("dataRowIds", byKey ? null : dataRows.values());
        rows.put("globalKeys", byKey ? dataRows.values() : null);
        return rows;
    }

    /**
     * Set labels as the ground truth of a model run and add their data rows. It may take a few more seconds until
     * {@link #list} returns them.
     *
     * @throws IllegalArgumentException if there are no labels
     */
    @PythonSdk("ModelRun.upsert_labels")
    public TaskCall<TaskProgress> upsertLabels(String modelRunId, Collection<String> labelIds) {
        if (labelIds.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one label to add to the model run");
        }
        List<String> ids = new ArrayList<>(new LinkedHashSet<>(labelIds));
        return start(
                UPSERT_LABELS.with(Map.of("modelRunId", modelRunId, "labelIds", ids)), TaskRef.Kind.MODEL_RUN_LABELS);
    }

    /** Set all labels of a project as the ground truth, as by {@link #upsertLabels(String, Collection)}. */
    @PythonSdk("ModelRun.upsert_labels")
    public TaskCall<TaskProgress> upsertProjectLabels(String modelRunId, String projectId) {
        return start(
                UPSERT_PROJECT_LABELS.with(Map.of("modelRunId", modelRunId, "projectId", projectId)),
                TaskRef.Kind.MODEL_RUN_LABELS);
    }

    private TaskCall<TaskProgress> start(GraphQlOperation<String> request, TaskRef.Kind kind) {
        return TaskCall.of(
                this.caller::started, this.caller.call(request).map(id -> resume(new TaskRef(kind, id, null))));
    }

    /**
     * Return a handle for a job that was started earlier, possibly by another process.
     *
     * @throws IllegalArgumentException if the reference is not that of a job on the data rows of a model run
     */
    @JavaOnly("the official SDK waits where it starts")
    public TaskHandle<TaskProgress> resume(TaskRef ref) {
        Duration wait = switch (ref.kind()) {
            case MODEL_RUN_DATA_ROWS, MODEL_RUN_LABELS -> DEFAULT_WAIT;
            case MODEL_RUN_SPLIT -> DEFAULT_SPLIT_WAIT;
            default -> throw new IllegalArgumentException("Not a job on the data rows of a model run: " + ref);
        };
        return TaskHandles.of(this.caller, ref, wait, () -> new TaskOperations(this.caller).progress(ref));
    }

    /** Return the data rows of a model run. Fails with a not-found exception if the run does not exist. */
    @PythonSdk({"ModelRun.model_run_data_rows", "ModelRunDataRow.data_row"})
    public PagedCall<ModelRunDataRow> list(String modelRunId) {
        return PagedCall.sized(PAGE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("modelRunId", modelRunId);
            variables.put("after", cursor);
            variables.put("first", size);
            return this.caller
                    .call(LIST_DATA_ROWS.with(variables))
                    .map(page -> Page.byCursor(page.nodes(), page.pageInfo().endCursor()));
        });
    }

    /**
     * Assign data rows of a model run to a data split. Unlike the official SDK, this does not require experimental
     * mode.
     *
     * @throws IllegalArgumentException if there are no data rows, or the split is {@link DataSplit#UNKNOWN}
     */
    @PythonSdk("ModelRun.assign_data_rows_to_split")
    public TaskCall<TaskProgress> assignSplit(String modelRunId, DataSplit split, DataRowKeys dataRows) {
        return assignSplit(modelRunId, split, rows(dataRows, "assign to a split"));
    }

    /**
     * Assign data rows of a model run, some specified by id and others by global key, to a data split.
     *
     * @throws IllegalArgumentException if there are no data rows, or the split is {@link DataSplit#UNKNOWN}
     */
    @PythonSdk("ModelRun.assign_data_rows_to_split")
    public TaskCall<TaskProgress> assignSplit(
            String modelRunId, DataSplit split, Collection<? extends DataRowKey> dataRows) {
        if (dataRows.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row to assign to a split");
        }
        Map<String, @Nullable Object> assignment = new LinkedHashMap<>();
        assignment.put("dataRowIds", values(dataRows, DataRowKey.Id.class));
        assignment.put("globalKeys", values(dataRows, DataRowKey.GlobalKey.class));
        return assignSplit(modelRunId, split, assignment);
    }

    private static @Nullable List<String> values(
            Collection<? extends DataRowKey> dataRows, Class<? extends DataRowKey> kind) {
        List<String> values = dataRows.stream()
                .filter(kind::isInstance)
                .map(DataRowKey::value)
                .toList();
        return values.isEmpty() ? null : values;
    }

    private TaskCall<TaskProgress> assignSplit(
            String modelRunId, DataSplit split, Map<String, @Nullable Object> assignment) {
        if (split == DataSplit.UNKNOWN) {
            throw new IllegalArgumentException(
                    "Data rows can be assigned to TRAINING, VALIDATION, TEST or UNASSIGNED, not to UNKNOWN");
        }
        assignment.put("split", split);
        return start(
                ASSIGN_SPLIT.with(Map.of("modelRunId", modelRunId, "data", Map.of("assignments", List.of(assignment)))),
                TaskRef.Kind.MODEL_RUN_SPLIT);
    }

    /**
     * Remove data rows and their predictions from a model run. The data rows remain in their datasets.
     *
     * @throws IllegalArgumentException if there are no data rows
     */
    @PythonSdk("ModelRun.delete_model_run_data_rows")
    public Call<Void> delete(String modelRunId, Collection<String> dataRowIds) {
        if (dataRowIds.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one data row to remove from the model run");
        }
        return this.caller
                .accepted(
                        DELETE_DATA_ROWS.with(Map.of("modelRunId", modelRunId, "dataRowIds", List.copyOf(dataRowIds))),
                        "the data rows were not removed from the model run " + modelRunId)
                .withoutResult();
    }

    record GroupPage(List<ModelRunDataRow> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}
}
