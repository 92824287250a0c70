package io.github.labelboxspring.datarows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Slices;
import io.github.labelboxspring.users.User;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Data rows: the items that are labelled.
 *
 * <pre>{@code
 * DataRow wren = client.dataRows().getByGlobalKey("wren").execute();
 * client.dataRows().update(wren.id(), DataRowUpdate.ofExternalId("wren-12.jpg")).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/data-row">Labelbox: data rows</a>
 */
@CheckReturnValue
public class DataRowOperations extends DataRowBulkOperations {

    /** Global keys of one look-up; no limit is documented. */
    public static final int GLOBAL_KEYS_PER_REQUEST = 10_000;

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

    private static final Document<Dataset> GET_DATASET =
            Document.query(DataRowOperations.class, "GetDataRowDataset", "dataRow.dataset", Dataset.class);

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            DataRowOperations.class,
            "GetDataRowCreator",
            "dataRow.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<Optional<String>> GET_WINNING_LABEL_ID = Document.query(
            DataRowOperations.class,
            "GetWinningLabelId",
            "dataRow.labelingActivity.selectedLabelId",
            ResultType.of(String.class).optional());

    /** Not idempotent: a data row that is gone is not found. */
    private static final Document<List<DeletedDataRow>> DELETE_DATA_ROWS = Document.mutation(
            DataRowOperations.class,
            "DeleteDataRows",
            "deleteDataRows",
            ResultType.listOf(DeletedDataRow.class).orElse(List.of()));

    private final Caller caller;

    public DataRowOperations(Caller caller) {
        super(caller);
        this.caller = caller;
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
        if (update.equals(DataRowUpdate.NOTHING)) {
            throw new IllegalArgumentException("Nothing is to be changed: set row data, global key or external id");
        }
        if (update.rowData() instanceof RowData.File onDisk) {
            return new FileOperations(this.caller)
                    .upload(onDisk.file())
                    .flatMap(uploaded -> update(id, update, uploaded.url()));
        }
        Object rowData = UploadItem.json(update.rowData());
        return update(
                id,
                update,
                rowData == null || rowData instanceof String
                        ? (String) rowData
                        : new String(this.caller.json().write(rowData), UTF_8));
    }

    private Call<DataRow> update(String id, DataRowUpdate update, @Nullable String rowData) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("id", id);
        putIfSet(variables, "rowData", rowData);
        putIfSet(variables, "globalKey", update.globalKey());
        putIfSet(variables, "externalId", update.externalId());
        return this.caller.call(UPDATE_DATA_ROW.with(variables));
    }

    private static void putIfSet(Map<String, Object> variables, String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    /**
     * A data row by its id.
     *
     * <p>Fails with {@link NotFoundException} if there is none.
     */
    @PythonSdk({"Client.get_data_row", "Issue.data_row"})
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

    /**
     * Which of the global keys exist, and the ids behind them; keys that do not exist are data, not an error.
     * {@value #GLOBAL_KEYS_PER_REQUEST} keys are looked up at a time.
     */
    @PythonSdk("Client.get_data_row_ids_for_global_keys")
    public Call<GlobalKeyMatches> findByGlobalKeys(Collection<String> globalKeys) {
        return new GlobalKeyLookup(this.caller).findAll(globalKeys);
    }

    /**
     * The ids of the data rows that have these external ids, {@value #EXTERNAL_IDS_PER_REQUEST} external ids a request.
     * One external id may name many data rows; those that name none are not in the answer. The platform answers at most
     * 1,500 data rows a request.
     */
    @PythonSdk("Client.get_data_row_ids_for_external_ids")
    public Call<Map<String, List<String>>> idsForExternalIds(Collection<String> externalIds) {
        return new Slices<>(List.copyOf(new LinkedHashSet<>(externalIds)), EXTERNAL_IDS_PER_REQUEST)
                .ask(some -> this.caller.call(FIND_FOR_EXTERNAL_IDS.with("externalIds", some)))
                .map(answers -> answers.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(
                                ExternalIdMatch::externalId,
                                LinkedHashMap::new,
                                Collectors.mapping(ExternalIdMatch::dataRowId, Collectors.toList()))));
    }

    /** The dataset of a data row. Fails with {@link NotFoundException} if there is no such data row. */
    @PythonSdk("DataRow.dataset")
    public Call<Dataset> dataset(String id) {
        return this.caller.call(GET_DATASET.with("id", id));
    }

    /**
     * Return the user who created a data row, empty if that user no longer exists. Fails with {@link NotFoundException} if there is
     * no such data row.
     */
    @PythonSdk("DataRow.created_by")
    public Call<Optional<User>> findCreator(String id) {
        return this.caller.call(GET_CREATOR.with("id", id));
    }

    /**
     * The label that a project takes for the data row's best, if it has one: with consensus the winner of its labels.
     *
     * <p>Fails with {@link NotFoundException} if there is no such data row or project.
     */
    @PythonSdk("DataRow.get_winning_label_id")
    public Call<Optional<String>> findWinningLabelId(String id, String projectId) {
        return this.caller.call(GET_WINNING_LABEL_ID.with(Map.of("dataRowId", id, "projectId", projectId)));
    }

    /** The data rows of a dataset, newest first. Rows that are still processed may be missing. */
    @PythonSdk("Dataset.data_rows")
    public PagedCall<DataRow> list(String datasetId) {
        return list(datasetId, Criteria.all(), null);
    }

    /**
     * Return the data rows of a dataset that meet the criteria, newest first.
     *
     * @param criteria which data rows; {@code where(DataRow.EXTERNAL_ID).equalTo("wren")} finds those of an external id
     * @param from id of a data row from which to go on; null for the newest. Whether that one is listed itself is not
     *     documented
     */
    @PythonSdk({"Dataset.data_rows", "Dataset.data_row_for_external_id", "Dataset.data_rows_for_external_id"})
    public PagedCall<DataRow> list(String datasetId, Criteria<DataRow> criteria, @Nullable String from) {
        return PagedCall.sized(
                PAGE,
                (cursor, size) -> this.caller
                        .call(LIST_DATA_ROWS.with(page(datasetId, criteria, cursor == null ? from : cursor, size)))
                        .map(answer ->
                                Page.byCursor(answer.nodes(), answer.pageInfo().startCursor())));
    }

    private static Map<String, @Nullable Object> page(
            String datasetId, Criteria<DataRow> criteria, @Nullable String cursor, int size) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("id", datasetId);
        variables.put("from", cursor);
        variables.put("first", size);
        variables.put("where", criteria.isEmpty() ? null : criteria.input());
        return variables;
    }

    /**
     * Deletes data rows, {@value #DELETE_LIMIT} a request, one after the other.
     *
     * <p>Fails with {@link NotFoundException} if one does not exist (inferred). If it breaks after some requests the call
     * fails with {@link io.github.labelboxspring.error.BulkFailedException}, which says which are deleted.
     *
     * @return the ids that the platform says it deleted
     */
    @PythonSdk({"DataRow.delete", "DataRow.bulk_delete"})
    public Call<List<String>> delete(Collection<String> ids) {
        return new Slices<>(List.copyOf(ids), DELETE_LIMIT)
                .change(
                        (some, first) -> this.caller.call(DELETE_DATA_ROWS.with("ids", some)),
                        deleted -> List.<RowFailure>of())
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
