package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Labels: what has been marked on data rows.
 *
 * <pre>{@code
 * List<Label> labels = client.labels().listOfDataRow(dataRowId).execute();
 * List<LabelVersion> versions = client.labels()
 *         .listVersions(LabelVersionFilter.ofProject(projectId).withDataRow(dataRowId))
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/label-data">Labelbox: labeling data</a>
 */
@CheckReturnValue
public class LabelOperations {

    private static final Document<List<LabelScore>> UPSERT_FEEDBACK = Document.mutation(
                    LabelOperations.class,
                    "UpsertLabelFeedback",
                    "upsertAutoQaLabelFeedback.scores",
                    ResultType.listOf(LabelScore.class))
            .idempotent();

    private static final Document<LabelVersion> GET_VERSION =
            Document.query(LabelOperations.class, "GetLabelVersion", "labelVersion", LabelVersion.class);

    private static final Document<Versions> LIST_VERSIONS =
            Document.query(LabelOperations.class, "ListLabelVersions", "labelVersions", Versions.class);

    private static final Document<List<Label>> LIST_LABELS = Document.query(
            LabelOperations.class, "ListDataRowLabels", "dataRow.labels", ResultType.listOf(Label.class));

    private static final Document<Label> GET_LABEL =
            Document.query(LabelOperations.class, "GetLabel", "label", Label.class);

    private static final Document<Label> UPDATE_LABEL = Document.mutation(
                    LabelOperations.class, "UpdateLabel", "updateLabel", Label.class)
            .idempotent();

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            LabelOperations.class,
            "GetLabelCreator",
            "label.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<DataRow> GET_DATA_ROW =
            Document.query(LabelOperations.class, "GetLabelDataRow", "label.dataRow", DataRow.class);

    private static final Document<Project> GET_PROJECT =
            Document.query(LabelOperations.class, "GetLabelProject", "label.project", Project.class);

    private final Caller caller;

    public LabelOperations(Caller caller) {
        this.caller = caller;
    }

    /** A label by its id. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is none. */
    @PythonSdk("Issue.label")
    public Call<Label> get(String labelId) {
        return this.caller.call(GET_LABEL.with("id", labelId));
    }

    /**
     * Changes what the update names of a label. Which changes the platform takes is not documented; import labels instead
     * where you can.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such label.
     */
    @PythonSdk("Label.update")
    public Call<Label> update(String labelId, LabelUpdate update) {
        return this.caller.call(UPDATE_LABEL.with(update.variables(labelId)));
    }

    /**
     * Return the user who made a label, empty if that user no longer exists. Fails with {@link
     * io.github.labelboxspring.error.NotFoundException} if there is no such label.
     */
    @PythonSdk("Label.created_by")
    public Call<Optional<User>> findCreator(String labelId) {
        return this.caller.call(GET_CREATOR.with("id", labelId));
    }

    /**
     * The data row that was labeled. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such
     * label.
     */
    @PythonSdk("Label.data_row")
    public Call<DataRow> dataRow(String labelId) {
        return this.caller.call(GET_DATA_ROW.with("id", labelId));
    }

    /**
     * The project in which a label was made. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is
     * no such label.
     */
    @PythonSdk("Label.project")
    public Call<Project> project(String labelId) {
        return this.caller.call(GET_PROJECT.with("id", labelId));
    }

    /**
     * Return the labels of a data row, in whichever project. Fails with
     * {@link io.github.labelboxspring.error.NotFoundException} if there is no such data row.
     */
    @JavaOnly("DataRow.labels without a filter")
    public PagedCall<Label> listOfDataRow(String dataRowId) {
        return listOfDataRow(dataRowId, Criteria.all());
    }

    /**
     * Return the selected labels of a data row, in whichever project. Fails with
     * {@link io.github.labelboxspring.error.NotFoundException} if there is no such data row.
     */
    @PythonSdk("DataRow.labels")
    public PagedCall<Label> listOfDataRow(String dataRowId, Selection<Label> selection) {
        return ListDocument.of(LIST_LABELS, Map.of("dataRowId", dataRowId, "deleted", false))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Says what is thought of a label, in place of what was said before.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such label.
     *
     * @param labelId id of the label
     * @param feedback in words
     * @param scores in numbers, by what is scored
     * @return the scores as the platform keeps them
     * @throws IllegalArgumentException if a score is no finite number
     */
    @PythonSdk("Client.upsert_label_feedback")
    public Call<List<LabelScore>> upsertFeedback(String labelId, String feedback, Map<String, Double> scores) {
        scores.forEach((name, score) -> {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("Score " + name + " must be a finite number, not " + score);
            }
        });
        return this.caller.call(
                UPSERT_FEEDBACK.with(Map.of("labelId", labelId, "feedback", feedback, "scores", scores)));
    }

    /**
     * A version of a label, with its annotations.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is none, or if it is of a label that
     * the caller must not read.
     */
    @PythonSdk("Client.get_label_version")
    public Call<LabelVersion> getVersion(String versionId) {
        if (versionId.isBlank()) {
            throw new IllegalArgumentException("A label version is read by its id, which must not be blank");
        }
        return this.caller.call(GET_VERSION.with(Map.of("id", versionId, "annotations", true)));
    }

    /** Versions of labels, oldest first, 100 a page. Without the right to read others' labels only one's own. */
    @PythonSdk({"Project.label_versions", "Label.versions"})
    public PagedCall<LabelVersion> listVersions(LabelVersionFilter filter) {
        return PagedCall.sized(ListDocument.PAGE_SIZE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("where", filter.where());
            variables.put("first", size);
            variables.put("after", cursor);
            variables.put("annotations", filter.annotations());
            return this.caller
                    .call(LIST_VERSIONS.with(variables))
                    .map(page -> Page.byCursor(page.nodes(), page.nextCursor()));
        });
    }

    record Versions(List<LabelVersion> nodes, @Nullable String nextCursor) {}
}
