package io.github.labelboxspring.exports;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.call.TaskRef;
import io.github.labelboxspring.tasks.TaskHandles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Exports of data rows with their labels. An export is a task: start it, wait for it, read it with {@link #rows} line
 * by line, in bounded memory however large it is.
 *
 * <p>At most 10 exports run at once in a project and 20 in an organization. Pre-labels of a model-assisted labelling
 * import are no labels and are in no export.
 */
@CheckReturnValue
public final class ExportOperations {

    /** How long an export is waited for where the caller does not say; the official SDK's number. */
    public static final Duration DEFAULT_WAIT = Duration.ofHours(2);

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private static final Document<String> EXPORT_PROJECT = Document.mutation(
                    ExportOperations.class, "ExportProject", "exportDataRowsInProject.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_CATALOG = Document.mutation(
                    ExportOperations.class, "ExportCatalog", "exportDataRowsInCatalog.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_MODEL_RUN = Document.mutation(
                    ExportOperations.class, "ExportModelRun", "exportDataRowsInModelRun.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> GET_TIMEZONE = Document.query(
            ExportOperations.class,
            "GetTimezone",
            "user.timezone",
            ResultType.of(String.class).orElse("UTC"));

    private final Caller caller;

    public ExportOperations(Caller caller) {
        this.caller = caller;
    }

    /** Exports the data rows of a project and their labels. Filter by batch to export batches of it. */
    @PythonSdk({"Project.export", "Project.export_v2"})
    public TaskCall<Export> startProject(String projectId, ExportFilters filters, ExportParams params) {
        Map<String, @Nullable Object> wanted = params.ofProject();
        return start(
                EXPORT_PROJECT,
                query(filters, List.of()).map(query -> Map.of("projectId", projectId, "searchQuery", query)),
                params.taskName(),
                wanted);
    }

    /** Exports the data rows of a dataset. */
    @PythonSdk({"Dataset.export", "Dataset.export_v2"})
    public TaskCall<Export> startDataset(String datasetId, ExportFilters filters, ExportParams params) {
        return startCatalog(filters, params, List.of(SearchQuery.ids("dataset", List.of(datasetId))));
    }

    /**
     * Exports the data rows of a model run with their ground truth and, with {@link ExportDetail#PREDICTIONS}, its
     * predictions: see {@link ExportedDataRow#experiments}. Such an export has no filters.
     *
     * @throws IllegalArgumentException if the parameters ask for what such an export does not have
     */
    @PythonSdk({"ModelRun.export", "ModelRun.export_v2"})
    public TaskCall<Export> startModelRun(String modelRunId, ExportParams params) {
        return start(
                EXPORT_MODEL_RUN, Call.of(Map.of("modelRunId", modelRunId)), params.taskName(), params.ofModelRun());
    }

    /** Exports data rows of the whole catalog; name some by the filters' ids or global keys. */
    @PythonSdk({"Client.get_catalog", "Catalog.export", "Catalog.export_v2", "DataRow.export", "DataRow.export_v2"})
    public TaskCall<Export> startCatalog(ExportFilters filters, ExportParams params) {
        return startCatalog(filters, params, List.of());
    }

    private TaskCall<Export> startCatalog(
            ExportFilters filters, ExportParams params, List<Map<String, Object>> further) {
        return start(
                EXPORT_CATALOG,
                query(filters, further).map(query -> Map.of("searchQuery", query)),
                params.taskName(),
                params.ofCatalog());
    }

    private Call<Map<String, @Nullable Object>> query(ExportFilters filters, List<Map<String, Object>> further) {
        Call<String> timezone =
                SearchQuery.needsTimezone(filters) ? this.caller.call(GET_TIMEZONE.request()) : Call.of("UTC");
        return timezone.map(zone -> new SearchQuery(filters, zone).with(further));
    }

    private TaskCall<Export> start(
            Document<String> document,
            Call<Map<String, Object>> filters,
            @Nullable String taskName,
            Map<String, @Nullable Object> params) {
        return TaskCall.of(filters.flatMap(filter -> {
                    Map<String, @Nullable Object> input = new LinkedHashMap<>();
                    input.put("taskName", taskName);
                    input.put("filters", filter);
                    input.put("params", params);
                    input.put("streamable", true);
                    input.put("isStreamableReady", true);
                    return this.caller.call(document.with("input", input));
                })
                .map(this::resume));
    }

    /** A handle on an export started earlier, here or elsewhere. */
    @PythonSdk({"ExportTask.get_task", "ExportTask.wait_till_done"})
    public TaskHandle<Export> resume(String taskId) {
        return TaskHandles.of(
                this.caller, TaskRef.task(taskId), DEFAULT_WAIT, () -> new ExportFiles(this.caller, taskId).headers());
    }

    /**
     * The exported data rows, one after another, while they are downloaded. {@link LineStream#lines()} gives each also
     * as the platform wrote it.
     *
     * <p>A download that breaks off is taken up at the byte reached, through a fresh URL.
     */
    @PythonSdk({"ExportTask.get_buffered_stream", "BufferedStream.start", "ExportTask.result"})
    public LineStream<ExportedDataRow> rows(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).file("RESULT", export.size()))
                .lines(ExportedDataRow.class);
    }

    /** What could not be exported, as the platform says it. */
    @PythonSdk({"ExportTask.get_buffered_stream", "ExportTask.errors"})
    public LineStream<Map<String, Object>> errors(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).file("ERRORS", export.errorSize()))
                .lines(ResultType.object());
    }
}
