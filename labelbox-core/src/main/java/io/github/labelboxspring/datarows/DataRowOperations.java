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
import io.github.labelboxspring.internal.operation.Ids;
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
 * Operations on data rows, the items to be labeled.
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

    /** The number of global keys of one lookup request; no limit is documented. */
    public static final int GLOBAL_KEYS_PER_REQUEST = 10_000;

    /** The maximum number of ids of one delete request (documentation, "Data row"). */
    public static final int DELETE_LIMIT = 4_000;

    /** The number of external ids of one request, as in the official SDK. */
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

    /** Not idempotent, because deleting a deleted data row reports that it was not found. */
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
     * Update a data row. Fields that the update does not set are left unchanged.
     *
     * <p>Fails with {@link NotFoundException} if the data row does not exist, and with
     * {@link io.github.labelboxspring.error.ConflictException} if another data row has the global key.
     *
     * @throws IllegalArgumentException if the update changes nothing
     */
    @PythonSdk("DataRow.update")
    public Call<DataRow> update(String id, DataRowUpdate update) {
        if (update.equals(DataRowUpdate.NOTHING)) {
            throw new IllegalArgumentException("The update changes nothing: set row data, global key or external id");
        }
        if (update.rowData() instanceof RowData.File onDisk) {
            Ids.checked("id", id);
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
     * Return the data row with the given id.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk({"Client.get_data_row", "Issue.data_row"})
    public Call<DataRow> get(String id) {
        return this.caller.call(GET_DATA_ROW.with("id", id));
    }

    /**
     * Return the data row with the given global key.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("Client.get_data_row_by_global_key")
    public Call<DataRow> getByGlobalKey(String globalKey) {
        return findByGlobalKeys(List.of(globalKey)).flatMap(found -> {
            String id = found.ids().get(globalKey);
            if (id == null) {
                throw NotFoundException.of(
                        "GetDataRowsForGlobalKeys", "no data row with global key " + globalKey, "Check the global key");
            }
            return get(id);
        });
    }

    /**
     * Return which of the global keys exist, and the ids of their data rows. Missing keys are part of the result, not
     * an error. {@value #GLOBAL_KEYS_PER_REQUEST} keys are looked up per request.
     */
    @PythonSdk("Client.get_data_row_ids_for_global_keys")
    public Call<GlobalKeyMatches> findByGlobalKeys(Collection<String> globalKeys) {
        return new GlobalKeyLookup(this.caller).findAll(globalKeys);
    }

    /**
     * Return the ids of the data rows with the given external ids. {@value #EXTERNAL_IDS_PER_REQUEST} external ids are
     * looked up per request. An external id may have many data rows; external ids without data rows are omitted.
     * Labelbox returns at most 1,500 data rows per request.
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

    /** Return the dataset of a data row. Fails with {@link NotFoundException} if the data row does not exist. */
    @PythonSdk("DataRow.dataset")
    public Call<Dataset> dataset(String id) {
        return this.caller.call(GET_DATASET.with("id", id));
    }

    /**
     * Return the user who created a data row, or empty if that user no longer exists. Fails with
     * {@link NotFoundException} if the data row does not exist.
     */
    @PythonSdk("DataRow.created_by")
    public Call<Optional<User>> findCreator(String id) {
        return this.caller.call(GET_CREATOR.with("id", id));
    }

    /**
     * Return the id of the label that a project considers the best of a data row, if there is one. With consensus, this
     * is the winning label.
     *
     * <p>Fails with {@link NotFoundException} if the data row or the project does not exist.
     */
    @PythonSdk("DataRow.get_winning_label_id")
    public Call<Optional<String>> findWinningLabelId(String id, String projectId) {
        return this.caller.call(GET_WINNING_LABEL_ID.with(Map.of("dataRowId", id, "projectId", projectId)));
    }

    /** Return the data rows of a dataset, newest first. Data rows that are still being processed may be missing. */
    @PythonSdk("Dataset.data_rows")
    public PagedCall<DataRow> list(String datasetId) {
        return list(datasetId, Criteria.all(), null);
    }

    /**
     * Return the data rows of a dataset that match the criteria, newest first.
     *
     * @param criteria the criteria, such as {@code where(DataRow.EXTERNAL_ID).equalTo("wren")}
     * @param from id of the data row to start from; null for the newest. It is not documented whether that data row is
     *     included
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
     * Delete data rows. {@value #DELETE_LIMIT} data rows are deleted per request, one request after another.
     *
     * <p>Fails with {@link NotFoundException} if a data row does not exist (inferred). If a request other than the
     * first fails, the call fails with {@link io.github.labelboxspring.error.BulkFailedException}, which specifies the
     * deleted data rows.
     *
     * @return the ids that Labelbox reports as deleted
     * @throws IllegalArgumentException if there are no ids
     */
    @PythonSdk({"DataRow.delete", "DataRow.bulk_delete"})
    public Call<List<String>> delete(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("There is no data row to delete");
        }
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
