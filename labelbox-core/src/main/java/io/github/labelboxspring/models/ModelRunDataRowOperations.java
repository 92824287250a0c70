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
 * The data rows of model runs, with their ground truth and what they are for.
 *
 * <p>Changes are jobs of the platform. Their handles tell how they ended; they can be resumed by their references, with
 * the same key or another. They fail with {@link io.github.labelboxspring.error.TaskFailedException}, with the
 * platform's own words, if a job fails, and with {@link io.github.labelboxspring.error.NotFoundException} if the model
 * run is unknown. All of these changes may be repeated: twice is the same as once.
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

    /** How long data rows and labels are waited for where the caller does not say; the official SDK's number. */
    public static final Duration DEFAULT_WAIT = Duration.ofHours(1);

    /** How long an assignment to splits is waited for where the caller does not say; the official SDK's number. */
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
            .deletion();

    private final Caller caller;

    public ModelRunDataRowOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Brings data rows into a model run. Those that are in it stay as they are.
     *
     * @throws IllegalArgumentException if there is no data row
     */
    @PythonSdk("ModelRun.upsert_data_rows")
    public TaskCall<TaskProgress> upsert(String modelRunId, DataRowKeys dataRows) {
        Map<String, @Nullable Object> variables = rows(dataRows, "bring into the model run");
        variables.put("modelRunId", modelRunId);
        return start(UPSERT_DATA_ROWS.with(variables), TaskRef.Kind.MODEL_RUN_DATA_ROWS);
    }

    private static Map<String, @Nullable Object> rows(DataRowKeys dataRows, String purpose) {
        if (dataRows.values().isEmpty()) {
            throw new IllegalArgumentException("There is no data row to " + purpose);
        }
        boolean byKey = dataRows instanceof DataRowKeys.GlobalKeys;
        Map<String, @Nullable Object> rows = new LinkedHashMap<>();
        rows.put("dataRowIds", byKey ? null : dataRows.values());
        rows.put("globalKeys", byKey ? dataRows.values() : null);
        return rows;
    }

    /**
     * Makes labels the ground truth of a model run and brings in their data rows. The platform may need some seconds
     * more until {@link #list} shows them.
     *
     * @throws IllegalArgumentException if there is no label
     */
    @PythonSdk("ModelRun.upsert_labels")
    public TaskCall<TaskProgress> upsertLabels(String modelRunId, Collection<String> labelIds) {
        if (labelIds.isEmpty()) {
            throw new IllegalArgumentException("There is no label to bring into the model run");
        }
        List<String> ids = new ArrayList<>(new LinkedHashSet<>(labelIds));
        return start(
                UPSERT_LABELS.with(Map.of("modelRunId", modelRunId, "labelIds", ids)), TaskRef.Kind.MODEL_RUN_LABELS);
    }

    /** {@link #upsertLabels(String, Collection)} with all labels of a project. */
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
     * A handle on a job started earlier, here or elsewhere.
     *
     * @throws IllegalArgumentException if it is no job on the data rows of a model run
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

    /** The data rows of a model run. Fails with a not-found exception if it is unknown. */
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
     * Says what data rows of a model run are for. Needs no switch for experimental operations, as the official SDK does.
     *
     * @throws IllegalArgumentException if there is no data row, or the split is {@link DataSplit#UNKNOWN}
     */
    @PythonSdk("ModelRun.assign_data_rows_to_split")
    public TaskCall<TaskProgress> assignSplit(String modelRunId, DataSplit split, DataRowKeys dataRows) {
        return assignSplit(modelRunId, split, rows(dataRows, "assign to a split"));
    }

    /**
     * The same for data rows of which some are named by their ids and others by their global keys.
     *
     * @throws IllegalArgumentException if there is no data row, or the split is {@link DataSplit#UNKNOWN}
     */
    @PythonSdk("ModelRun.assign_data_rows_to_split")
    public TaskCall<TaskProgress> assignSplit(
            String modelRunId, DataSplit split, Collection<? extends DataRowKey> dataRows) {
        if (dataRows.isEmpty()) {
            throw new IllegalArgumentException("There is no data row to assign to a split");
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
     * Takes data rows out of a model run, with their predictions; the data rows themselves stay in their datasets.
     *
     * @throws IllegalArgumentException if there is no data row
     */
    @PythonSdk("ModelRun.delete_model_run_data_rows")
    public Call<Void> delete(String modelRunId, Collection<String> dataRowIds) {
        if (dataRowIds.isEmpty()) {
            throw new IllegalArgumentException("There is no data row to take out of the model run");
        }
        return this.caller
                .call(DELETE_DATA_ROWS.with(Map.of("modelRunId", modelRunId, "dataRowIds", List.copyOf(dataRowIds))))
                .withoutResult();
    }

    record GroupPage(List<ModelRunDataRow> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}
}
