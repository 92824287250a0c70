package io.github.labelboxspring.catalog;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowIdentifier;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on the catalog of all data rows. To export it, use {@code client.exports().ofCatalog(...)}.
 *
 * <pre>{@code
 * Slice slice = client.catalog().getSliceByName("Blurred images").execute();
 * List<DataRowIdentifier> rows = client.catalog().listSliceDataRows(slice.id()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/slices">Labelbox: slices</a>
 */
@CheckReturnValue
public final class CatalogOperations {

    private static final Document<List<Slice>> LIST_SLICES = Document.query(
            CatalogOperations.class, "ListSlices", "catalogSavedQueries", ResultType.listOf(Slice.class));

    private static final Document<Slice> GET_SLICE =
            Document.query(CatalogOperations.class, "GetSlice", "getSavedQuery", Slice.class);

    private static final Document<String> SEND_TO_ANNOTATE = Document.mutation(
            CatalogOperations.class, "SendToAnnotate", "sendToAnnotateFromCatalog.taskId", String.class);

    private static final Document<String> SEND_FROM_MODEL_RUN = Document.mutation(
            CatalogOperations.class, "SendToAnnotateFromModelRun", "sendToAnnotateFromMea.taskId", String.class);

    private static final Duration WAIT = Duration.ofHours(1);

    private final Caller caller;

    public CatalogOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the slices of the catalog. */
    @PythonSdk("Client.get_catalog_slices")
    public Call<List<Slice>> listSlices() {
        return this.caller.call(LIST_SLICES.with(Map.of()));
    }

    /**
     * Return the slice of the catalog or of a model with the given id.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk({"Client.get_catalog_slice", "Client.get_model_slice"})
    public Call<Slice> getSlice(String id) {
        return this.caller.call(GET_SLICE.with("id", id));
    }

    /**
     * Return the slice of the catalog with the given name.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist, or if several slices have the name. In that case,
     * use {@link #getSlice}.
     */
    @PythonSdk("Client.get_catalog_slice")
    public Call<Slice> getSliceByName(String name) {
        return listSlices().map(slices -> {
            List<Slice> named =
                    slices.stream().filter(slice -> slice.name().equals(name)).toList();
            if (named.isEmpty()) {
                throw NotFoundException.of("ListSlices", "no slice named " + name, "Check the name");
            }
            if (named.size() > 1) {
                throw NotFoundException.of(
                        "ListSlices",
                        named.size() + " slices are named " + name,
                        "Use getSlice with one of the ids "
                                + named.stream().map(Slice::id).toList());
            }
            return named.get(0);
        });
    }

    /**
     * Return the current data rows of a catalog slice, a hundred per page. Labelbox repeats the search for each page.
     *
     * <p>Fails with {@link NotFoundException} if the slice does not exist. To export the data rows, see
     * {@code client.exports().ofSlice(...)}.
     */
    @PythonSdk("CatalogSlice.get_data_row_identifiers")
    public PagedCall<DataRowIdentifier> listSliceDataRows(String sliceId) {
        return new SliceRows(this.caller).ofCatalog(sliceId);
    }

    /**
     * Return the current data rows of a model run that are in a slice of its model, a hundred per page.
     *
     * <p>Fails with {@link NotFoundException} if the slice or the model run does not exist.
     */
    @PythonSdk({"ModelSlice.get_data_row_identifiers", "ModelSlice.get_data_row_ids"})
    public PagedCall<DataRowIdentifier> listModelSliceDataRows(String sliceId, String modelRunId) {
        return new SliceRows(this.caller).ofModelRun(sliceId, modelRunId);
    }

    /**
     * Send data rows of the catalog to a project, with labels of another project or predictions of a model run, as a
     * task.
     *
     * <p>Fails with {@link NotFoundException} if a project, model run or task queue does not exist.
     */
    @PythonSdk("Client.send_to_annotate_from_catalog")
    public TaskCall<Task> sendToAnnotate(Sending sending) {
        return send(SEND_TO_ANNOTATE.with("input", SendingInput.ofCatalog(sending)));
    }

    /**
     * Send data rows of a model run to a project with the run's predictions, as a task. Data rows that are not in the
     * model run are not sent; if none remain, the task fails (inferred).
     *
     * <p>Fails with {@link NotFoundException} if the project, the model run or the task queue does not exist.
     *
     * @throws IllegalArgumentException if the source of the labels is not a model run
     */
    @PythonSdk("ModelRun.send_to_annotate_from_model")
    public TaskCall<Task> sendToAnnotateFromModelRun(Sending sending) {
        if (!(sending.source() instanceof LabelSource.Predictions source)) {
            throw new IllegalArgumentException("The labels must come from the model run whose data rows are sent: "
                    + "use LabelSource.modelRun(...), or sendToAnnotate for labels of a project");
        }
        return send(SEND_FROM_MODEL_RUN.with("input", SendingInput.ofModelRun(sending, source)));
    }

    private TaskCall<Task> send(GraphQlOperation<String> request) {
        return TaskCall.of(
                this.caller::started,
                this.caller
                        .call(request)
                        .map(id -> TaskHandles.of(
                                this.caller, TaskRef.task(id), WAIT, () -> new TaskOperations(this.caller).get(id))));
    }

    /**
     * Return the clause of a catalog search that selects data rows, for custom requests. No request is made.
     *
     * @return {@code type}, {@code operator} and {@code ids}
     */
    @PythonSdk("Client.build_catalog_query")
    public static Map<String, Object> query(DataRowKeys dataRows) {
        Map<String, Object> clause = new LinkedHashMap<>();
        clause.put("type", dataRows instanceof DataRowKeys.Ids ? "data_row_id" : "global_key");
        clause.put("operator", "is");
        clause.put("ids", dataRows.values());
        return clause;
    }
}
