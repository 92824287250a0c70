package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * The editors in which data rows of projects are labeled, and how they were set up.
 *
 * <pre>{@code
 * Optional<LabelingFrontend> editor = client.projects().labelingFrontends().find(projectId).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@CheckReturnValue
public final class LabelingFrontendOperations {

    private static final Document<Optional<LabelingFrontend>> GET_LABELING_FRONTEND = Document.query(
            LabelingFrontendOperations.class,
            "GetLabelingFrontend",
            "project.labelingFrontend",
            ResultType.of(LabelingFrontend.class).optional());

    private static final Document<List<LabelingFrontendOptions>> LIST_FRONTEND_OPTIONS = Document.query(
            LabelingFrontendOperations.class,
            "ListLabelingFrontendOptions",
            "project.labelingFrontendOptions",
            ResultType.listOf(LabelingFrontendOptions.class));

    private final Caller caller;

    public LabelingFrontendOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Return the editor of a project, empty if none is set up. Fails with {@link NotFoundException} if there is no such
     * project.
     */
    @PythonSdk("Project.labeling_frontend")
    public Call<Optional<LabelingFrontend>> find(String projectId) {
        return this.caller.call(GET_LABELING_FRONTEND.with("id", projectId));
    }

    /** Return how the editor of a project was set up, each time that it was. */
    @JavaOnly("Project.labeling_frontend_options without a filter")
    public PagedCall<LabelingFrontendOptions> listOptions(String projectId) {
        return listOptions(projectId, Criteria.all());
    }

    /** Return the selected ones of the ways in which the editor of a project was set up. */
    @PythonSdk({
        "Project.labeling_frontend_options",
        "LabelingFrontendOptions.labeling_frontend",
        "LabelingFrontendOptions.project",
        "LabelingFrontendOptions.organization"
    })
    public PagedCall<LabelingFrontendOptions> listOptions(
            String projectId, Selection<LabelingFrontendOptions> selection) {
        return ListDocument.of(LIST_FRONTEND_OPTIONS, Map.of("id", projectId))
                .select(selection)
                .call(this.caller);
    }
}
