package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Order;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.internal.operation.Slices;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Read and delete the labels of a project. To read many labels, use exports.
 *
 * <pre>{@code
 * List<String> hasty = client.projects()
 *         .labels()
 *         .listOfUser(projectId, userId)
 *         .mapItems(Label::id)
 *         .execute();
 * client.projects().labels().delete(hasty).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/label-data">Labelbox: labeling data</a>
 */
@CheckReturnValue
public final class ProjectLabelOperations {

    /** The number of labels to delete per request, as in the official SDK. */
    public static final int DELETED_AT_ONCE = 500;

    private static final Document<List<Label>> LIST_LABELS = Document.query(
            ProjectLabelOperations.class, "ListProjectLabels", "project.labels", ResultType.listOf(Label.class));

    private static final Document<List<Label>> LIST_SELECTED_LABELS = Document.query(
            ProjectLabelOperations.class,
            "ListSelectedProjectLabels",
            "project.labels",
            ResultType.listOf(Label.class));

    private static final Document<List<LabelId>> LIST_LABEL_IDS_OF_USER = Document.query(
            ProjectLabelOperations.class, "ListLabelIdsOfUser", "project.labels", ResultType.listOf(LabelId.class));

    /** Not idempotent: a label that has been deleted is not found. */
    private static final Document<List<LabelId>> DELETE_LABELS = Document.mutation(
            ProjectLabelOperations.class, "DeleteLabels", "deleteLabels", ResultType.listOf(LabelId.class));

    private final Caller caller;

    public ProjectLabelOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all labels of a project. Fails with {@link NotFoundException} if there is no such project. */
    @JavaOnly("Project.labels without an order")
    public PagedCall<Label> list(String projectId) {
        return labels(projectId).call(this.caller);
    }

    /** Return all labels of a project in order. Fails with {@link NotFoundException} if there is no such project. */
    @PythonSdk("Project.labels")
    public PagedCall<Label> list(String projectId, Order<Label> order) {
        return labels(projectId).select(order).call(this.caller);
    }

    private static ListDocument<Label> labels(String projectId) {
        return ListDocument.of(LIST_LABELS, Map.of("projectId", projectId));
    }

    /** Return the labels that a user created in a project. */
    @JavaOnly("Project.labels of a user without an order")
    public PagedCall<Label> listOfUser(String projectId, String userId) {
        return selected(projectId, ProjectLabelFilter.ofUser(userId)).call(this.caller);
    }

    /** Return the labels that a user created in a project, in order. */
    @PythonSdk("Project.labels")
    public PagedCall<Label> listOfUser(String projectId, String userId, Order<Label> order) {
        return list(projectId, ProjectLabelFilter.ofUser(userId), order);
    }

    /**
     * Return the labels of a project that a filter selects.
     *
     * <pre>{@code
     * List<Label> labels = client.projects()
     *         .labels()
     *         .list(projectId, ProjectLabelFilter.ofDatasets(List.of(datasetId)).withUser(userId))
     *         .execute();
     * }</pre>
     */
    @JavaOnly("Project.labels of datasets without an order")
    public PagedCall<Label> list(String projectId, ProjectLabelFilter filter) {
        return selected(projectId, filter).call(this.caller);
    }

    /** Return the labels of a project that a filter selects, in order. */
    @PythonSdk("Project.labels")
    public PagedCall<Label> list(String projectId, ProjectLabelFilter filter, Order<Label> order) {
        return selected(projectId, filter).select(order).call(this.caller);
    }

    private static ListDocument<Label> selected(String projectId, ProjectLabelFilter filter) {
        return ListDocument.of(LIST_SELECTED_LABELS, Map.of("projectId", projectId, "where", filter.where()));
    }

    /**
     * Delete labels sequentially, {@value #DELETED_AT_ONCE} per request. Their data rows can be labeled again.
     *
     * <p>Fails with {@link NotFoundException} if a label does not exist; then no label of the same request is deleted
     * (inferred). Fails with {@link io.github.labelboxspring.error.BulkFailedException} if a request fails after others
     * have succeeded; its positions refer to the given ids without duplicates.
     *
     * @return the ids of the deleted labels, as reported by the platform
     * @throws IllegalArgumentException before any request, if there are no ids
     */
    @PythonSdk({"Label.bulk_delete", "Label.delete"})
    public Call<List<String>> delete(Collection<String> labelIds) {
        if (labelIds.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one label to delete");
        }
        return deleteAll(List.copyOf(new LinkedHashSet<>(labelIds)));
    }

    /**
     * Delete the labels that a user created in a project. If this fails midway, call it again to delete the remaining
     * labels.
     *
     * @return the number of deleted labels
     */
    @PythonSdk("Project.delete_labels_by_user")
    public Call<Integer> deleteOfUser(String projectId, String userId) {
        return ListDocument.of(LIST_LABEL_IDS_OF_USER, Map.of("projectId", projectId, "userId", userId))
                .call(this.caller)
                .flatMap(found -> deleteAll(found.stream().map(LabelId::id).toList()))
                .map(List::size);
    }

    private Call<List<String>> deleteAll(List<String> ids) {
        return new Slices<>(ids, DELETED_AT_ONCE)
                .change((some, first) -> this.caller.call(DELETE_LABELS.with("labelIds", some)), deleted -> List.of())
                .map(answers ->
                        answers.stream().flatMap(List::stream).map(LabelId::id).toList());
    }

    record LabelId(String id) {}
}
