package io.github.labelboxspring.datarows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.JavaOnly;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.PythonSdk;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Data rows: the items that are labelled. */
@CheckReturnValue
public final class DataRowOperations {

    /** Largest uploaded chunk in bytes, the official SDK's number; a larger row travels alone. */
    public static final int CHUNK_BYTES = 10_000_000;

    /** Most rows of an uploaded chunk. */
    public static final int CHUNK_ROWS = 10_000;

    /** Chunks uploaded side by side; each is held in memory while it travels. */
    public static final int PARALLEL_UPLOADS = 4;

    /** Most ids of one request to delete (documentation, "Data row"). */
    public static final int DELETE_LIMIT = 4_000;

    /** External ids of one request, the official SDK's number. */
    public static final int EXTERNAL_IDS_PER_REQUEST = 100;

    private static final int PAGE = 500;

    private static final Document<DataRow> GET_DATA_ROW =
            Document.query(DataRowOperations.class, "GetDataRow", "dataRow", DataRow.class);

    private static final Document<DataRow> UPDATE_DATA_ROW = Document.mutation(
                    DataRowOperations.class, "UpdateDataRow", "updateDataRow", DataRow.class)
            .idempotent();

    private static final Document<List<ExternalIdMatch>> FIND_FOR_EXTERNAL_IDS = Document.query(
            DataRowOperations.class,
            "FindDataRowsForExternalIds",
            "externalIdsToDataRowIds",
            ResultType.listOf(ExternalIdMatch.class));

    private static final Document<DataRowPage> LIST_DATA_ROWS =
            Document.query(DataRowOperations.class, "ListDataRows", "datasetDataRows", DataRowPage.class);

    private static final Document<List<DeletedDataRow>> DELETE_DATA_ROWS = Document.mutation(
                    DataRowOperations.class,
                    "DeleteDataRows",
                    "deleteDataRows",
                    ResultType.listOf(DeletedDataRow.class).orElse(List.of()))
            .idempotent();

    private final Caller caller;

    public DataRowOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Makes data rows in bulk: uploads them in chunks of at most {@value #CHUNK_BYTES} bytes and
     * {@value #CHUNK_ROWS} rows, {@value #PARALLEL_UPLOADS} at a time, then waits for the task that works through
     * them. Rows that the platform refuses are in the result, the others are made.
     *
     * <p>The rows are read while they are sent, so that any number of them fits into memory. An upload that breaks fails
     * with {@link io.github.labelboxspring.error.UploadFailedException}, which names the rows; no data row is made then.
     * The call fails with {@link IllegalArgumentException} if there is no row.
     *
     * @param datasetId the dataset they belong to
     * @param rows the data rows, read once for each execution
     */
    @PythonSdk({"Dataset.create_data_rows", "Dataset.create_data_row"})
    public TaskCall<DataRowsResult> create(String datasetId, Iterable<NewDataRow> rows) {
        Iterable<UploadItem> items = () -> {
            Set<String> keys = new HashSet<>();
            return StreamSupport.stream(rows.spliterator(), false)
                    .peek(row -> unique(row, keys))
                    .map(row -> UploadItem.create(datasetId, row))
                    .iterator();
        };
        notEmpty(rows);
        return new DataRowUpload(this.caller).start(items);
    }

    /** What can be seen to be empty is refused at once, the rest when it is read. */
    private static void notEmpty(Iterable<?> rows) {
        if (rows instanceof Collection<?> known && known.isEmpty()) {
            throw new IllegalArgumentException(DataRowUpload.NOTHING);
        }
    }

    /**
     * Makes those data rows whose global keys do not exist yet, so that doing it again makes nothing. The keys of all rows
     * are looked up first; the rows are kept in memory.
     *
     * @throws IllegalArgumentException if a row has no global key
     */
    @JavaOnly("the SDK leaves the comparison to its user")
    public Call<DataRowsResult> createMissing(String datasetId, Collection<NewDataRow> rows) {
        List<String> keys = new ArrayList<>();
        for (NewDataRow row : rows) {
            if (row.globalKey() == null) {
                throw new IllegalArgumentException("A data row without a global key cannot be looked up: give it one");
            }
            keys.add(row.globalKey());
        }
        return findByGlobalKeys(keys).flatMap(found -> {
            List<NewDataRow> missing = rows.stream()
                    .filter(row -> found.missing().contains(row.globalKey()))
                    .toList();
            return missing.isEmpty() ? Call.of(new DataRowsResult(List.of(), List.of())) : create(datasetId, missing);
        });
    }

    /**
     * The task of a {@link #create} or {@link #upsert} that was started before, perhaps by another process.
     *
     * @param taskId its id, such as {@code TaskHandle.ref().id()}
     */
    @PythonSdk({
        "DataUpsertTask.refresh",
        "DataUpsertTask.result",
        "DataUpsertTask.errors",
        "DataUpsertTask.created_data_rows",
        "DataUpsertTask.failed_data_rows",
        "Task.created_data_rows",
        "Task.failed_data_rows"
    })
    public TaskHandle<DataRowsResult> resume(String taskId) {
        return new DataRowUpload(this.caller).handle(taskId);
    }

    /**
     * Makes and changes data rows in bulk, the way of {@link #create}: what is refused is in the result with its reason,
     * the rest is done. Doing it again changes nothing more, but makes new data rows once more.
     *
     * @param datasetId the dataset of those that are made
     * @param changes what to do, read once for each execution
     */
    @PythonSdk("Dataset.upsert_data_rows")
    public TaskCall<DataRowsResult> upsert(String datasetId, Iterable<? extends DataRowChange> changes) {
        notEmpty(changes);
        return new DataRowUpload(this.caller)
                .start(() -> StreamSupport.stream(changes.spliterator(), false)
                        .map(change -> UploadItem.of(datasetId, change))
                        .iterator());
    }

    /**
     * Changes a data row; what the update leaves out stays.
     *
     * <p>Fails with {@link NotFoundException} if there is none, with
     * {@link io.github.labelboxspring.error.ConflictException} if another one has the global key.
     *
     * @throws IllegalArgumentException if nothing is to be changed
     */
    @PythonSdk("DataRow.update")
    public Call<DataRow> update(String id, DataRowUpdate update) {
        Map<String, Object> variables = update.fields("rowData", "globalKey", "externalId");
        if (variables.get("rowData") != null && !(variables.get("rowData") instanceof String)) {
            variables.put("rowData", new String(this.caller.json().write(variables.get("rowData")), UTF_8));
        }
        variables.put("id", id);
        return this.caller.call(UPDATE_DATA_ROW.with(variables));
    }

    private static void unique(NewDataRow row, Set<String> seen) {
        if (row.globalKey() != null && !seen.add(row.globalKey())) {
            throw new IllegalArgumentException(
                    "Global key " + row.globalKey() + " occurs twice among the data rows: keys must be unique");
        }
    }

    /**
     * A data row by its id.
     *
     * <p>Fails with {@link NotFoundException} if there is none.
     */
    @PythonSdk("Client.get_data_row")
    public Call<DataRow> get(String id) {
        return this.caller.call(GET_DATA_ROW.with("id", id));
    }

    /**
     * A data row by its global key.
     *
     * <p>Fails with {@link NotFoundException} if there is none.
     */
    @PythonSdk("Client.get_data_row_by_global_key")
    public Call<DataRow> getByGlobalKey(String globalKey) {
        return findByGlobalKeys(List.of(globalKey)).flatMap(found -> {
            String id = found.ids().get(globalKey);
            if (id == null) {
                throw NotFoundException.of("GetDataRowsForGlobalKeys", "no data row with global key " + globalKey);
            }
            return get(id);
        });
    }

    /** Which of the global keys exist, and the ids behind them; keys that do not exist are data, not an error. */
    @PythonSdk("Client.get_data_row_ids_for_global_keys")
    public Call<GlobalKeyMatches> findByGlobalKeys(Collection<String> globalKeys) {
        return new GlobalKeyLookup(this.caller).find(List.copyOf(new LinkedHashSet<>(globalKeys)));
    }

    /**
     * The ids of the data rows that have these external ids, {@value #EXTERNAL_IDS_PER_REQUEST} external ids a request.
     * One external id may name many data rows; those that name none are not in the answer. The platform answers at most
     * 1,500 data rows a request.
     */
    @PythonSdk("Client.get_data_row_ids_for_external_ids")
    public Call<Map<String, List<String>>> idsForExternalIds(Collection<String> externalIds) {
        List<String> all = List.copyOf(new LinkedHashSet<>(externalIds));
        List<Call<List<ExternalIdMatch>>> requests = new ArrayList<>();
        for (int from = 0; from < all.size(); from += EXTERNAL_IDS_PER_REQUEST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + EXTERNAL_IDS_PER_REQUEST));
            requests.add(this.caller.call(FIND_FOR_EXTERNAL_IDS.with("externalIds", some)));
        }
        return Call.all(requests, 1)
                .map(answers -> answers.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(
                                ExternalIdMatch::externalId,
                                LinkedHashMap::new,
                                Collectors.mapping(ExternalIdMatch::dataRowId, Collectors.toList()))));
    }

    /** The data rows of a dataset, newest first. Rows that are still processed may be missing. */
    @PythonSdk("Dataset.data_rows")
    public PagedCall<DataRow> list(String datasetId) {
        return PagedCall.of(cursor -> this.caller
                .call(LIST_DATA_ROWS.with(page(datasetId, cursor)))
                .map(answer -> new Page<>(
                        answer.nodes(),
                        answer.pageInfo().hasNextPage() ? answer.pageInfo().startCursor() : null)));
    }

    private static Map<String, @Nullable Object> page(String datasetId, @Nullable String cursor) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("id", datasetId);
        variables.put("from", cursor);
        variables.put("first", PAGE);
        variables.put("where", null);
        return variables;
    }

    /**
     * Deletes data rows, {@value #DELETE_LIMIT} a request.
     *
     * @return the ids that the platform says it deleted
     */
    @PythonSdk({"DataRow.delete", "DataRow.bulk_delete"})
    public Call<List<String>> delete(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Call<List<DeletedDataRow>>> requests = new ArrayList<>();
        for (int from = 0; from < all.size(); from += DELETE_LIMIT) {
            List<String> some = all.subList(from, Math.min(all.size(), from + DELETE_LIMIT));
            requests.add(this.caller.call(DELETE_DATA_ROWS.with("ids", some)));
        }
        return Call.all(requests, 1)
                .map(answers -> answers.stream()
                        .flatMap(List::stream)
                        .map(DeletedDataRow::id)
                        .toList());
    }

    record DataRowPage(List<DataRow> nodes, PageInfo pageInfo) {}

    record PageInfo(boolean hasNextPage, @Nullable String startCursor) {}

    record DeletedDataRow(String id) {}

    record ExternalIdMatch(String dataRowId, String externalId) {}
}
