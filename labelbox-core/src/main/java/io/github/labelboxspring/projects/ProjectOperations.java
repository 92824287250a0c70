package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.files.FileOperations;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Ids;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.organization.Organization;
import io.github.labelboxspring.users.User;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the labeling projects of the organization.
 *
 * <pre>{@code
 * Project project = client.projects().create(NewProject.of("Birds", MediaType.IMAGE)).execute();
 * client.projects().connectOntology(project.id(), ontologyId).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@CheckReturnValue
public class ProjectOperations {

    private static final Document<Project> CREATE_PROJECT =
            Document.mutation(ProjectOperations.class, "CreateProject", "createProject", Project.class);

    private static final Document<Project> GET_PROJECT =
            Document.query(ProjectOperations.class, "GetProject", "project", Project.class);

    private static final Document<List<Project>> LIST_PROJECTS =
            Document.query(ProjectOperations.class, "ListProjects", "projects", ResultType.listOf(Project.class));

    private static final Document<List<Project>> LIST_USER_PROJECTS = Document.query(
            ProjectOperations.class, "ListUserProjects", "user.projects", ResultType.listOf(Project.class));

    private static final Document<Project> UPDATE_PROJECT = Document.mutation(
                    ProjectOperations.class, "UpdateProject", "updateProject", Project.class)
            .idempotent();

    private static final Document<Map<String, Object>> DELETE_PROJECT = Document.mutation(
                    ProjectOperations.class, "DeleteProject", "updateProject", ResultType.anyObject())
            .deletion();

    private static final Document<Optional<Ontology>> GET_PROJECT_ONTOLOGY = Document.query(
            ProjectOperations.class,
            "GetProjectOntology",
            "project.ontology",
            ResultType.of(Ontology.class).optional());

    private static final Document<Integer> GET_LABEL_COUNT =
            Document.query(ProjectOperations.class, "GetLabelCount", "project.labelCount", Integer.class);

    private static final Document<Boolean> SHOW_PREDICTIONS = Document.mutation(
                    ProjectOperations.class,
                    "ShowPredictionsToLabelers",
                    "project.showPredictionsToLabelers.showingPredictionsToLabelers",
                    Boolean.class)
            .idempotent();

    private static final Document<Map<String, Object>> SET_INSTRUCTIONS = Document.mutation(
                    ProjectOperations.class, "SetInstructions", "setProjectInstructions", ResultType.anyObject())
            .idempotent();

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            ProjectOperations.class,
            "GetProjectCreator",
            "project.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<Organization> GET_ORGANIZATION = Document.query(
            ProjectOperations.class, "GetProjectOrganization", "project.organization", Organization.class);

    /** The official SDK sorts projects only in the list of the organization. */
    static final Document<List<Project>> LIST_ORGANIZATION_PROJECTS = Document.query(
            ProjectOperations.class,
            "ListOrganizationProjects",
            "organization.projects",
            ResultType.listOf(Project.class));

    private static final Document<List<Project>> LIST_ONTOLOGY_PROJECTS = Document.query(
            ProjectOperations.class, "ListOntologyProjects", "ontology.projects", ResultType.listOf(Project.class));

    private static final Document<List<LabelerSummary>> LIST_LABELER_PERFORMANCE = Document.query(
            ProjectOperations.class,
            "ListLabelerPerformance",
            "project.labelerPerformance",
            ResultType.listOf(LabelerSummary.class));

    private static final Document<String> SYNC_EXTERNAL_PROJECT = Document.mutation(
            ProjectOperations.class, "SyncExternalProject", "syncExternalProject.submissionId", String.class);

    private static final Document<String> CLONE_PROJECT =
            Document.mutation(ProjectOperations.class, "CloneProject", "cloneProject.id", String.class);

    private final Caller caller;

    public ProjectOperations(Caller caller) {
        this.caller = caller;
    }

    /** Create a project; {@link NewProject} has a factory method for each kind. */
    @PythonSdk({
        "Client.create_project",
        "Client.create_model_evaluation_project",
        "Client.create_offline_model_evaluation_project",
        "Client.create_prompt_response_generation_project",
        "Client.create_response_creation_project"
    })
    public Call<Project> create(NewProject project) {
        return this.caller.call(CREATE_PROJECT.with(project.variables()));
    }

    /** Return the project with the given id. */
    @PythonSdk("Client.get_project")
    public Call<Project> get(String id) {
        return this.caller.call(GET_PROJECT.with("id", id));
    }

    /** Return the project with the given id, or empty if it does not exist. */
    @JavaOnly("absence without an exception")
    public Call<Optional<Project>> find(String id) {
        return get(id).optional();
    }

    /** Return all projects except deleted ones. */
    @JavaOnly("Client.get_projects without a filter")
    public PagedCall<Project> list() {
        return list(Criteria.all());
    }

    /**
     * Return selected projects, without deleted ones.
     *
     * <pre>{@code
     * client.projects().list(where(Project.NAME).equalTo("Birds").orderBy(Project.CREATED_AT.descending()));
     * }</pre>
     */
    @PythonSdk("Client.get_projects")
    public PagedCall<Project> list(Selection<Project> selection) {
        return ListDocument.of(
                        selection instanceof Criteria ? LIST_PROJECTS : LIST_ORGANIZATION_PROJECTS,
                        Map.of("deleted", false))
                .select(selection)
                .call(this.caller);
    }

    /** Return the projects that a member has access to. */
    @JavaOnly("User.projects without a filter")
    public PagedCall<Project> listOfUser(String userId) {
        return listOfUser(userId, Criteria.all());
    }

    /** Return selected projects that a member has access to. */
    @PythonSdk("User.projects")
    public PagedCall<Project> listOfUser(String userId, Selection<Project> selection) {
        return ListDocument.of(LIST_USER_PROJECTS, Map.of("userId", userId))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Return the projects with the given ontology, without deleted ones. Fails with {@link NotFoundException} if there
     * is no such ontology.
     */
    @JavaOnly("Ontology.projects without a filter")
    public PagedCall<Project> listOfOntology(String ontologyId) {
        return listOfOntology(ontologyId, Criteria.all());
    }

    /**
     * Return selected projects with the given ontology, without deleted ones. Fails with
     * {@link NotFoundException} if there is no such ontology.
     */
    @PythonSdk("Ontology.projects")
    public PagedCall<Project> listOfOntology(String ontologyId, Selection<Project> selection) {
        return ListDocument.of(LIST_ONTOLOGY_PROJECTS, Map.of("ontologyId", ontologyId, "deleted", false))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Create a copy of a project with the same settings and ontology, but without data rows and labels (what the
     * platform copies is inferred).
     *
     * @return the id of the new project
     */
    @PythonSdk("Project.clone")
    public Call<String> cloneProject(String id) {
        return this.caller.call(CLONE_PROJECT.with("id", id));
    }

    /** Apply an update to a project. The quality modes of a project cannot be changed. */
    @PythonSdk("Project.update")
    public Call<Project> update(String id, ProjectUpdate update) {
        return this.caller.call(UPDATE_PROJECT.with(update.variables(id)));
    }

    /** Delete a project with its labels. Its data rows and its ontology are kept. */
    @PythonSdk("Project.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_PROJECT.with("id", id)).withoutResult();
    }

    /**
     * Connect a project to an ontology, replacing an existing one, and set up the editor if the project has none. If
     * the project has labels, the client logs a warning, because the ontology must contain all of their features.
     *
     * <p>Fails with {@link IllegalArgumentException} without any change if the media types of the ontology and the
     * project differ.
     */
    @PythonSdk("Project.connect_ontology")
    public Call<Void> connectOntology(String projectId, String ontologyId) {
        return new OntologyConnection(this.caller, projectId, ontologyId).call();
    }

    /**
     * Set the instructions for labelers of a project, replacing existing ones.
     *
     * <p>Fails with {@link NotFoundException} if there is no such project.
     *
     * @param file a file with the extension .pdf or .html; see {@link FileOperations#MAX_BYTES}
     * @throws IllegalArgumentException before any request, if the extension is different or the file is too large
     */
    @PythonSdk("Project.upsert_instructions")
    public Call<Void> uploadInstructions(String projectId, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".html")) {
            throw new IllegalArgumentException("Instructions must be a .pdf or .html file, not " + file.getFileName());
        }
        Ids.checked("projectId", projectId);
        return new FileOperations(this.caller)
                .upload(file)
                .flatMap(uploaded ->
                        this.caller.call(SET_INSTRUCTIONS.with(Map.of("id", projectId, "url", uploaded.url()))))
                .withoutResult();
    }

    /**
     * Return the ontology of a project, empty if none is connected. Fails with {@link NotFoundException} if there is no
     * such project.
     */
    @PythonSdk("Project.ontology")
    public Call<Optional<Ontology>> findOntology(String projectId) {
        return this.caller.call(GET_PROJECT_ONTOLOGY.with("id", projectId));
    }

    /**
     * Show imported predictions to labelers (model-assisted labeling), or hide them.
     *
     * @return whether predictions are now shown
     */
    @PythonSdk("Project.enable_model_assisted_labeling")
    public Call<Boolean> showPredictionsToLabelers(String projectId, boolean show) {
        return this.caller.call(SHOW_PREDICTIONS.with(Map.of("id", projectId, "show", show)));
    }

    /** Return the number of labels in a project. */
    @PythonSdk("Project.get_label_count")
    public Call<Integer> labelCount(String projectId) {
        return this.caller.call(GET_LABEL_COUNT.with("id", projectId));
    }

    /** Return the counts of a project's data rows by workflow state. */
    @PythonSdk("Project.get_overview")
    public Call<ProjectOverview> overview(String projectId) {
        return new Overview(this.caller, projectId).call();
    }

    /**
     * Return the counts of data rows by workflow state for some batches of a project.
     *
     * @param batchIds the ids of 1 to {@value ProjectOverview#MAX_BATCHES} batches, which are counted together
     * @throws IllegalArgumentException before any request, if the number of batches is out of this range
     */
    @PythonSdk("Project.get_overview")
    public Call<ProjectOverview> overview(String projectId, Collection<String> batchIds) {
        return new Overview(this.caller, projectId).ofBatches(batchIds);
    }

    /**
     * Submit work on a project that was done outside the platform. The platform processes it asynchronously and does
     * not report the outcome.
     *
     * <p>Fails with {@link NotFoundException} if there is no such project.
     *
     * @return the id of the submission, for Labelbox support
     * @throws IllegalArgumentException before any request, if {@code work} is empty
     */
    @PythonSdk("Project.sync_external_project")
    public Call<String> syncExternal(String projectId, List<ExternalWork> work) {
        if (work.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one task with external work");
        }
        return this.caller.call(
                SYNC_EXTERNAL_PROJECT.with("input", Map.of("projectId", projectId, "entries", List.copyOf(work))));
    }

    /** Return the work of each labeler in a project since the project's start. */
    @PythonSdk("Project.labeler_performance")
    public PagedCall<LabelerSummary> labelerPerformance(String projectId) {
        return ListDocument.of(LIST_LABELER_PERFORMANCE, Map.of("projectId", projectId))
                .call(this.caller);
    }

    /**
     * Return the user who created a project, empty if that user no longer exists. Fails with {@link NotFoundException}
     * if there is no such project.
     */
    @PythonSdk("Project.created_by")
    public Call<Optional<User>> findCreator(String projectId) {
        return this.caller.call(GET_CREATOR.with("id", projectId));
    }

    /** Return the organization of a project. */
    @PythonSdk("Project.organization")
    public Call<Organization> organization(String projectId) {
        return this.caller.call(GET_ORGANIZATION.with("id", projectId));
    }
}
