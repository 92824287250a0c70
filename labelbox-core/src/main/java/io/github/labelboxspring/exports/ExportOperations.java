package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.operation.RestPath;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations that export data rows with their labels. An export is a task: start it, wait for it, and read it with
 * {@link #rows} line by line, in bounded memory regardless of its size.
 *
 * <p>At most 10 exports can run at a time in a project and 20 in an organization. Pre-labels of a model-assisted
 * labeling import are not labels and are not exported.
 *
 * <pre>{@code
 * ExportFilters done = ExportFilters.ofWorkflowStatus(WorkflowStatus.DONE);
 * Export export = client.exports()
 *         .ofProject(projectId, done, ExportParams.of(ExportDetail.LABEL_DETAILS))
 *         .execute();
 * try (Stream<ExportedDataRow> rows = client.exports().rows(export).stream()) {
 *     rows.forEach(row -> System.out.println(row.dataRow().globalKey() + " has " + row.labels().size() + " labels"));
 * }
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: exports</a>
 */
@CheckReturnValue
public final class ExportOperations {

    /** How long to wait for an export by default, as in the official SDK. */
    public static final Duration DEFAULT_WAIT = Duration.ofHours(2);

    private static final String UTC = "UTC";

    private static final int MASKS_AT_ONCE = 4;

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private static final Document<String> EXPORT_PROJECT = Document.mutation(
                    ExportOperations.class, "ExportProject", "exportDataRowsInProject.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_DATASET = Document.mutation(
                    ExportOperations.class, "ExportDataset", "exportDataRowsInCatalog.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_CATALOG = Document.mutation(
                    ExportOperations.class, "ExportCatalog", "exportDataRowsInCatalog.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_SLICE = Document.mutation(
                    ExportOperations.class, "ExportSlice", "exportDataRowsInSlice.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<String> EXPORT_MODEL_RUN = Document.mutation(
                    ExportOperations.class, "ExportModelRun", "exportDataRowsInModelRun.taskId", String.class)
            .timeout(START_TIMEOUT);

    private static final Document<Optional<String>> GET_TIMEZONE = Document.query(
            ExportOperations.class,
            "GetTimezone",
            "user.timezone",
            ResultType.of(String.class).optional());

    private static final Document<String> GET_ORGANIZATION_ID =
            Document.query(ExportOperations.class, "GetOrganizationId", "organization.id", String.class);

    private static final RestPath<byte[]> DOWNLOAD_RESULT =
            RestPath.get("DownloadExportResult", "/export-results/{taskId}/{organizationId}", ResultType.bytes());

    private static final RestPath<byte[]> DOWNLOAD_ERRORS =
            RestPath.get("DownloadExportErrors", "/export-errors/{taskId}/{organizationId}", ResultType.bytes());

    private final Caller caller;

    public ExportOperations(Caller caller) {
        this.caller = caller;
    }

    /** Export the data rows of a project with their labels. To export batches of the project, filter by batch. */
    @PythonSdk({"Project.export", "Project.export_v2"})
    public TaskCall<Export> ofProject(String projectId, ExportFilters filters, ExportParams params) {
        Map<String, @Nullable Object> wanted = params.ofProject();
        return start(
                EXPORT_PROJECT,
                query(filters, List.of()).map(query -> Map.of("projectId", projectId, "searchQuery", query)),
                params.taskName(),
                wanted);
    }

    /** Export the data rows of a dataset. */
    @PythonSdk({"Dataset.export", "Dataset.export_v2"})
    public TaskCall<Export> ofDataset(String datasetId, ExportFilters filters, ExportParams params) {
        return ofCatalog(EXPORT_DATASET, filters, params, List.of(SearchQuery.ids("dataset", List.of(datasetId))));
    }

    /**
     * Export the data rows of a model run with their ground truth and, with {@link ExportDetail#PREDICTIONS}, its
     * predictions: see {@link ExportedDataRow#experiments}. Such an export does not support filters.
     *
     * @throws IllegalArgumentException if the parameters request details that such an export does not support
     */
    @PythonSdk({"ModelRun.export", "ModelRun.export_v2"})
    public TaskCall<Export> ofModelRun(String modelRunId, ExportParams params) {
        return start(
                EXPORT_MODEL_RUN, Call.of(Map.of("modelRunId", modelRunId)), params.taskName(), params.ofModelRun());
    }

    /** Export data rows of the whole catalog. To export single data rows, filter by id or global key. */
    @PythonSdk({"Client.get_catalog", "Catalog.export", "Catalog.export_v2", "DataRow.export", "DataRow.export_v2"})
    public TaskCall<Export> ofCatalog(ExportFilters filters, ExportParams params) {
        return ofCatalog(EXPORT_CATALOG, filters, params, List.of());
    }

    private TaskCall<Export> ofCatalog(
            Document<String> document, ExportFilters filters, ExportParams params, List<Map<String, Object>> further) {
        return start(
                document,
                query(filters, further).map(query -> Map.of("searchQuery", query)),
                params.taskName(),
                params.ofCatalog());
    }

    /**
     * Export the current data rows of a catalog slice. Fails with {@link NotFoundException} if the slice does not
     * exist.
     */
    @PythonSdk({"CatalogSlice.export", "CatalogSlice.export_v2"})
    public TaskCall<Export> ofSlice(String sliceId, ExportParams params) {
        return start(EXPORT_SLICE, Call.of(Map.of("sliceId", sliceId)), params.taskName(), params.ofCatalog());
    }

    private Call<Map<String, @Nullable Object>> query(ExportFilters filters, List<Map<String, Object>> further) {
        Call<String> timezone = SearchQuery.needsTimezone(filters)
                ? this.caller.call(GET_TIMEZONE.request()).map(zone -> zone.orElse(UTC))
                : Call.of(UTC);
        return timezone.map(zone -> new SearchQuery(filters, zone).with(further));
    }

    private TaskCall<Export> start(
            Document<String> document,
            Call<Map<String, Object>> filters,
            @Nullable String taskName,
            Map<String, @Nullable Object> params) {
        return TaskCall.of(
                this.caller::started,
                filters.flatMap(filter -> {
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

    /** Return a handle for an export that was started earlier, possibly by another process. */
    @PythonSdk({"ExportTask.get_task", "ExportTask.wait_till_done", "ExportTask.wait_until_done"})
    public TaskHandle<Export> resume(String taskId) {
        return TaskHandles.of(
                this.caller, TaskRef.task(taskId), DEFAULT_WAIT, () -> new ExportFiles(this.caller, taskId).headers());
    }

    /**
     * Return the sizes of a completed export.
     *
     * <p>Fails with {@link IllegalStateException} if the export is still running, and with
     * {@link io.github.labelboxspring.error.TaskFailedException} if it failed.
     */
    @PythonSdk({
        "ExportTask.get_total_lines",
        "ExportTask.get_total_file_size",
        "ExportTask.has_result",
        "ExportTask.has_errors"
    })
    public Call<Export> get(String taskId) {
        TaskHandle<Export> task = resume(taskId);
        return task.progress().flatMap(progress -> {
            if (!progress.done()) {
                throw OperationNotAllowedException.of(
                        "GetTaskStatuses",
                        "export " + taskId + " is still running (" + progress.percentage()
                                + " %). Wait for it with resume(taskId)");
            }
            return task.result(progress);
        });
    }

    /**
     * Return the exported data rows one after another while they are downloaded. {@link LineStream#lines()} also
     * returns each line as sent by Labelbox.
     *
     * <p>An interrupted download resumes at the last byte that was read, with a new URL. A field with an unexpected
     * shape does not fail the stream: it is omitted and listed in {@link ExportedDataRow#problems}. A line that is not
     * JSON fails the stream unless {@link LineStream#skipUnreadable} is set.
     */
    @PythonSdk({"ExportTask.get_buffered_stream", "BufferedStream.start", "ExportTask.result"})
    public LineStream<ExportedDataRow> rows(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).results(export.size()))
                .lines(ResultType.of(ExportedDataRow.class), ExportedDataRow::withProblems);
    }

    /**
     * Return the data rows of a part of an export: those whose lines begin in the range. The ranges that
     * {@link Export#ranges} returns contain each data row exactly once, so that several processes can share an export.
     * To resume an interrupted stream, start at {@link LineStream.Line#next()}:
     *
     * <pre>{@code
     * long position = 0;
     * try (Stream<LineStream.Line<ExportedDataRow>> lines =
     *         client.exports().rows(export, ByteRange.from(position)).lines().stream()) {
     *     for (LineStream.Line<ExportedDataRow> line : (Iterable<LineStream.Line<ExportedDataRow>>) lines::iterator) {
     *         System.out.println(line.value().dataRow().id());
     *         position = line.next();
     *     }
     * }
     * }</pre>
     *
     * <p>Line numbers are counted from the start of the stream.
     */
    @JavaOnly("the SDK reads an export from its beginning, in one process")
    public LineStream<ExportedDataRow> rows(Export export, ByteRange range) {
        RangedFile file = new ExportFiles(this.caller, export.taskId()).results(export.size());
        return this.caller
                .bytes(range.start() == 0 ? file : file.from(range.start() - 1))
                .lines(ResultType.of(ExportedDataRow.class), ExportedDataRow::withProblems)
                .between(range.start(), range.end());
    }

    /** Return the errors of an export as sent by Labelbox. */
    @PythonSdk({"ExportTask.get_buffered_stream", "ExportTask.errors"})
    public LineStream<Map<String, Object>> errors(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).errors(export.errorSize()))
                .lines(ResultType.anyObject());
    }

    /**
     * Return the whole NDJSON of an export in memory, like older clients. Prefer {@link #rows}, which reads exports of
     * any size. The size is limited to {@code labelbox.max-in-memory-size} bytes.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if the export is not complete.
     */
    @PythonSdk("ExportTask.result_url")
    public Call<byte[]> downloadResult(String taskId) {
        return whole(DOWNLOAD_RESULT, taskId);
    }

    /** Return the whole NDJSON of an export's errors; see {@link #downloadResult}. */
    @PythonSdk("ExportTask.errors_url")
    public Call<byte[]> downloadErrors(String taskId) {
        return whole(DOWNLOAD_ERRORS, taskId);
    }

    private Call<byte[]> whole(RestPath<byte[]> path, String taskId) {
        return this.caller
                .call(GET_ORGANIZATION_ID.request())
                .flatMap(organization ->
                        this.caller.call(path.with(Map.of("taskId", taskId, "organizationId", organization))));
    }

    /**
     * Return the image at a mask link of an export, a PNG of the size of the asset. In a composite mask, a pixel
     * belongs to the annotation whose color it has.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if the mask no longer exists, and with
     * {@link IllegalArgumentException}, before a request, if the link does not point to the configured REST endpoint,
     * because the API key must not be sent elsewhere.
     *
     * @param link from {@link io.github.labelboxspring.annotations.Mask.OfUrl}
     */
    @JavaOnly("the official SDK leaves reading the links of its exports to its users")
    public Call<byte[]> downloadMask(String link) {
        return this.caller.call(
                RestPath.at("DownloadMask", link, ResultType.bytes()).with(Map.of()));
    }

    /**
     * Return the annotations of a label with the pixels of their masks instead of links, so that they can be imported
     * elsewhere. Each image is downloaded once. All images of the label are held in memory together.
     *
     * <p>Fails like {@link #downloadMask}.
     *
     * <pre>{@code
     * List<Annotation> annotations = client.exports().withMasks(label.annotations()).execute();
     * NewLabel copy = NewLabel.copyOf(DataRowKey.globalKey("street-17"), annotations);
     * }</pre>
     *
     * @param annotations from {@link ExportedLabel#annotations()}
     */
    @JavaOnly("the official SDK leaves reading the links of its exports to its users")
    public Call<List<Annotation>> withMasks(List<? extends Annotation> annotations) {
        List<String> links = List.copyOf(MaskPixels.links(annotations));
        return Call.all(links.stream().map(this::downloadMask).toList(), MASKS_AT_ONCE)
                .map(images -> {
                    Map<String, byte[]> byLink = new LinkedHashMap<>();
                    for (int at = 0; at < links.size(); at++) {
                        byLink.put(links.get(at), images.get(at));
                    }
                    MaskPixels pixels = new MaskPixels(byLink);
                    return annotations.stream().map(pixels::in).toList();
                });
    }
}
