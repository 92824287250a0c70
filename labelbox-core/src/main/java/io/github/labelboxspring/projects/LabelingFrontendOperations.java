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
 * Read and set the editors in which data rows of projects are labeled.
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

    static final Document<List<LabelingFrontend>> LIST_FRONTENDS = Document.query(
            LabelingFrontendOperations.class,
            "ListLabelingFrontends",
            "labelingFrontends",
            ResultType.listOf(LabelingFrontend.class));

    static final Document<String> CONNECT_FRONTEND = Document.mutation(
                    LabelingFrontendOperations.class, "ConnectLabelingFrontend", "updateProject.id", String.class)
            .idempotent();

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

    /** Return the editors with the given name that are not deleted; {@code Editor} is Labelbox's own. */
    @JavaOnly("Client._get_labeling_frontends, which is not public")
    public PagedCall<LabelingFrontend> listNamed(String name) {
        return ListDocument.of(LIST_FRONTENDS, Map.of("name", name, "deleted", false))
                .call(this.caller);
    }

    /**
     * Set the editor of a project. {@link ProjectOperations#connectOntology} also does this if the project has no
     * editor.
     *
     * <p>Fails with {@link NotFoundException} if there is no such project or editor.
     */
    @JavaOnly("Project.labeling_frontend.connect, which the list of members does not have")
    public Call<Void> connect(String projectId, String labelingFrontendId) {
        return this.caller
                .call(CONNECT_FRONTEND.with(Map.of("projectId", projectId, "frontendId", labelingFrontendId)))
                .withoutResult();
    }

    /** Return all setups of the editor of a project. */
    @JavaOnly("Project.labeling_frontend_options without a filter")
    public PagedCall<LabelingFrontendOptions> listOptions(String projectId) {
        return listOptions(projectId, Criteria.all());
    }

    /** Return selected setups of the editor of a project. */
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
