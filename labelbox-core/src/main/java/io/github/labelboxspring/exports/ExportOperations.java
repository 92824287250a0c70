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
 * Exports of data rows with their labels. An export is a task: start it, wait for it, read it with {@link #rows} line
 * by line, in bounded memory however large it is.
 *
 * <p>At most 10 exports run at once in a project and 20 in an organization. Pre-labels of a model-assisted labelling
 * import are no labels and are in no export.
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

    /** How long an export is waited for where the caller does not say; the official SDK's number. */
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

    /** Exports the data rows of a project and their labels. Filter by batch to export batches of it. */
    @PythonSdk({"Project.export", "Project.export_v2"})
    public TaskCall<Export> ofProject(String projectId, ExportFilters filters, ExportParams params) {
        Map<String, @Nullable Object> wanted = params.ofProject();
        return start(
                EXPORT_PROJECT,
                query(filters, List.of()).map(query -> Map.of("projectId", projectId, "searchQuery", query)),
                params.taskName(),
                wanted);
    }

    /** Exports the data rows of a dataset. */
    @PythonSdk({"Dataset.export", "Dataset.export_v2"})
    public TaskCall<Export> ofDataset(String datasetId, ExportFilters filters, ExportParams params) {
        return ofCatalog(EXPORT_DATASET, filters, params, List.of(SearchQuery.ids("dataset", List.of(datasetId))));
    }

    /**
     * Exports the data rows of a model run with their ground truth and, with {@link ExportDetail#PREDICTIONS}, its
     * predictions: see {@link ExportedDataRow#experiments}. Such an export has no filters.
     *
     * @throws IllegalArgumentException if the parameters ask for what such an export does not have
     */
    @PythonSdk({"ModelRun.export", "ModelRun.export_v2"})
    public TaskCall<Export> ofModelRun(String modelRunId, ExportParams params) {
        return start(
                EXPORT_MODEL_RUN, Call.of(Map.of("modelRunId", modelRunId)), params.taskName(), params.ofModelRun());
    }

    /** Exports data rows of the whole catalog; name some by the filters' ids or global keys. */
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
     * Exports the data rows that a slice of the catalog has now. Fails with {@link NotFoundException} if there is none.
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

    /** A handle on an export started earlier, here or elsewhere. */
    @PythonSdk({"ExportTask.get_task", "ExportTask.wait_till_done", "ExportTask.wait_until_done"})
    public TaskHandle<Export> resume(String taskId) {
        return TaskHandles.of(
                this.caller, TaskRef.task(taskId), DEFAULT_WAIT, () -> new ExportFiles(this.caller, taskId).headers());
    }

    /**
     * The sizes of an export that is complete.
     *
     * <p>Fails with {@link IllegalStateException} while it runs, and with
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
                                + " %). Wait for it by resume(taskId)");
            }
            return task.result(progress);
        });
    }

    /**
     * The exported data rows, one after another, while they are downloaded. {@link LineStream#lines()} gives each also
     * as the platform wrote it.
     *
     * <p>A download that breaks off is taken up at the byte reached, through a fresh URL. A field of another shape than
     * this client knows does not end the reading: it is left out and listed in {@link ExportedDataRow#problems}. A line that
     * is not JSON does, unless {@link LineStream#skipUnreadable} is set.
     */
    @PythonSdk({"ExportTask.get_buffered_stream", "BufferedStream.start", "ExportTask.result"})
    public LineStream<ExportedDataRow> rows(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).results(export.size()))
                .lines(ResultType.of(ExportedDataRow.class), ExportedDataRow::withProblems);
    }

    /**
     * The exported data rows of a part of an export: those whose lines begin in the range. The parts that
     * {@link Export#ranges} returns hold each data row once, so that several processes can share an export, and
     * {@link LineStream.Line#next()} is where a reading that was broken off is taken up:
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
     * <p>Line numbers count from where the reading begins.
     */
    @JavaOnly("the SDK reads an export from its beginning, in one process")
    public LineStream<ExportedDataRow> rows(Export export, ByteRange range) {
        RangedFile file = new ExportFiles(this.caller, export.taskId()).results(export.size());
        return this.caller
                .bytes(range.start() == 0 ? file : file.from(range.start() - 1))
                .lines(ResultType.of(ExportedDataRow.class), ExportedDataRow::withProblems)
                .between(range.start(), range.end());
    }

    /** What could not be exported, as the platform says it. */
    @PythonSdk({"ExportTask.get_buffered_stream", "ExportTask.errors"})
    public LineStream<Map<String, Object>> errors(Export export) {
        return this.caller
                .bytes(new ExportFiles(this.caller, export.taskId()).errors(export.errorSize()))
                .lines(ResultType.anyObject());
    }

    /**
     * The whole NDJSON of an export in memory, as older clients read it. Prefer {@link #rows}, which reads exports of
     * any size. At most {@code labelbox.max-in-memory-size} bytes.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if the export is not complete.
     */
    @PythonSdk("ExportTask.result_url")
    public Call<byte[]> downloadResult(String taskId) {
        return whole(DOWNLOAD_RESULT, taskId);
    }

    /** The whole NDJSON of an export's errors; see {@link #downloadResult}. */
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
     * The image of a mask that an export links, a PNG of the size of the asset. Of an image that several marks share,
     * those pixels belong to a mark that have its color.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if the mask is gone, and with
     * {@link IllegalArgumentException}, before a request, if the link leads elsewhere than to the configured REST
     * endpoint: the API key is sent nowhere else.
     *
     * @param link from {@link io.github.labelboxspring.annotations.Mask.OfUrl}
     */
    @JavaOnly("the official SDK leaves reading the links of its exports to its users")
    public Call<byte[]> downloadMask(String link) {
        return this.caller.call(
                RestPath.at("DownloadMask", link, ResultType.bytes()).with(Map.of()));
    }

    /**
     * The annotations of a label with the pixels of their masks in the place of links, so that they can be imported
     * elsewhere. Each image is downloaded once; all images of the label are in memory together.
     *
     * <p>Fails as {@link #downloadMask} does.
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
