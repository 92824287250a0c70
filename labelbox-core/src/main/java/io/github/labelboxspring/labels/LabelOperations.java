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
 * Read and update labels of data rows, and provide feedback on them.
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

    /**
     * Return the label with an id. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is
     * none.
     */
    @PythonSdk("Issue.label")
    public Call<Label> get(String labelId) {
        return this.caller.call(GET_LABEL.with("id", labelId));
    }

    /**
     * Apply an update to a label. Which changes the platform accepts is not documented. Import labels instead where
     * possible.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such label.
     */
    @PythonSdk("Label.update")
    public Call<Label> update(String labelId, LabelUpdate update) {
        return this.caller.call(UPDATE_LABEL.with(update.variables(labelId)));
    }

    /**
     * Return the user who created a label, empty if that user no longer exists. Fails with {@link
     * io.github.labelboxspring.error.NotFoundException} if there is no such label.
     */
    @PythonSdk("Label.created_by")
    public Call<Optional<User>> findCreator(String labelId) {
        return this.caller.call(GET_CREATOR.with("id", labelId));
    }

    /**
     * Return the data row of a label. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is
     * no such label.
     */
    @PythonSdk("Label.data_row")
    public Call<DataRow> dataRow(String labelId) {
        return this.caller.call(GET_DATA_ROW.with("id", labelId));
    }

    /**
     * Return the project of a label. Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no
     * such label.
     */
    @PythonSdk("Label.project")
    public Call<Project> project(String labelId) {
        return this.caller.call(GET_PROJECT.with("id", labelId));
    }

    /**
     * Return the labels of a data row in all projects. Fails with
     * {@link io.github.labelboxspring.error.NotFoundException} if there is no such data row.
     */
    @JavaOnly("DataRow.labels without a filter")
    public PagedCall<Label> listOfDataRow(String dataRowId) {
        return listOfDataRow(dataRowId, Criteria.all());
    }

    /**
     * Return the selected labels of a data row in all projects. Fails with
     * {@link io.github.labelboxspring.error.NotFoundException} if there is no such data row.
     */
    @PythonSdk("DataRow.labels")
    public PagedCall<Label> listOfDataRow(String dataRowId, Selection<Label> selection) {
        return ListDocument.of(LIST_LABELS, Map.of("dataRowId", dataRowId, "deleted", false))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Create or replace the feedback on a label.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such label.
     *
     * @param labelId the id of the label
     * @param feedback the feedback as text
     * @param scores the scores by name
     * @return the scores as saved
     * @throws IllegalArgumentException if a score is not a finite number
     */
    @PythonSdk("Client.upsert_label_feedback")
    public Call<List<LabelScore>> upsertFeedback(String labelId, String feedback, Map<String, Double> scores) {
        scores.forEach((name, score) -> {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("The score " + name + " must be a finite number, not " + score);
            }
        });
        return this.caller.call(
                UPSERT_FEEDBACK.with(Map.of("labelId", labelId, "feedback", feedback, "scores", scores)));
    }

    /**
     * Return a version of a label with its annotations.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is none, or if the caller has no
     * access to its label.
     */
    @PythonSdk("Client.get_label_version")
    public Call<LabelVersion> getVersion(String versionId) {
        if (versionId.isBlank()) {
            throw new IllegalArgumentException("The id of a label version must not be blank");
        }
        return this.caller.call(GET_VERSION.with(Map.of("id", versionId, "annotations", true)));
    }

    /**
     * Return versions of labels, oldest first, 100 per page. Callers without access to others' labels see only their
     * own.
     */
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
