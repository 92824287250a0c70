package io.github.labelboxspring.workflows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Read and change the workflows of projects. Each project has a workflow from its creation.
 *
 * <pre>{@code
 * Workflow workflow = client.projects().workflows().get(projectId).execute();
 * WorkflowNode labeling = workflow.graph().initialLabeling();
 * WorkflowGraph changed = workflow.graph().withNode(labeling.withInstructions("One box for each bird"));
 * client.projects().workflows().update(projectId, changed).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@CheckReturnValue
public final class WorkflowOperations {

    private static final Document<Answered> GET_WORKFLOW =
            Document.query(WorkflowOperations.class, "GetWorkflow", "projectWorkflow", Answered.class);

    private static final Document<Answered> UPDATE_WORKFLOW = Document.mutation(
                    WorkflowOperations.class, "UpdateWorkflow", "updateProjectWorkflow", Answered.class)
            .idempotent();

    private final Caller caller;

    public WorkflowOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the workflow of a project. Fails with {@link NotFoundException} if the project does not exist. */
    @PythonSdk({"Project.get_workflow", "ProjectWorkflow.get_workflow"})
    public Call<Workflow> get(String projectId) {
        return this.caller.call(GET_WORKFLOW.with("projectId", projectId)).map(Answered::workflow);
    }

    /**
     * Save the workflow of a project. This replaces the entire workflow, including changes that another user has saved
     * in the meantime, see {@link #update(Workflow, WorkflowGraph)}.
     *
     * <p>Nodes keep their positions. If a node has no position, all nodes get new positions as by {@link
     * WorkflowGraph#withLayout()}. Filters by metadata or predictions that specify no project search this project.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.LabelboxException} if the platform rejects the workflow.
     *
     * @throws IllegalArgumentException before any request, if the graph has {@linkplain WorkflowGraph#problems()
     *     problems}
     */
    @PythonSdk("ProjectWorkflow.update_config")
    public Call<Workflow> update(String projectId, WorkflowGraph graph) {
        check(projectId, graph);
        return save(projectId, graph);
    }

    /**
     * Save the workflow of a project unless somebody else has saved it since it was read. The platform does not check
     * this, so the workflow is read again immediately before it is saved; a change between these two requests is still
     * replaced.
     *
     * <p>Fails with {@link ConflictException}, and saves nothing, if the workflow was saved in the meantime. This includes
     * an earlier attempt of this call that {@linkplain
     * io.github.labelboxspring.error.LabelboxException#mayHaveBeenApplied() may have been applied}.
     *
     * <pre>{@code
     * WorkflowOperations workflows = client.projects().workflows();
     * Workflow read = workflows.get(projectId).execute();
     * Workflow saved = workflows.update(read, read.graph().withLayout()).execute();
     * }</pre>
     *
     * @param read the workflow as it was read
     * @param graph the new nodes and edges
     * @throws IllegalArgumentException before any request, if the graph has {@linkplain WorkflowGraph#problems()
     *     problems}
     */
    @JavaOnly("the official SDK replaces what others have saved")
    public Call<Workflow> update(Workflow read, WorkflowGraph graph) {
        String projectId = read.projectId();
        check(projectId, graph);
        return get(projectId).flatMap(present -> {
            if (!present.updatedAt().equals(read.updatedAt())) {
                throw ConflictException.changed(
                        "UpdateWorkflow",
                        "the workflow of the project " + projectId + " was saved at " + present.updatedAt()
                                + " after it was read as of " + read.updatedAt());
            }
            return save(projectId, graph);
        });
    }

    private static void check(String projectId, WorkflowGraph graph) {
        List<WorkflowProblem> problems = graph.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The workflow of the project " + projectId + " cannot be saved: "
                    + String.join(
                            "; ",
                            problems.stream().map(WorkflowProblem::message).toList()));
        }
    }

    private Call<Workflow> save(String projectId, WorkflowGraph graph) {
        Map<String, @Nullable Object> input = JsonObjects.of(
                "projectId", projectId, "config", graph.withProject(projectId).config(), "routeDataRows", List.of());
        return this.caller.call(UPDATE_WORKFLOW.with("input", input)).map(Answered::workflow);
    }

    /**
     * Replace the workflow of a project by a copy of another project's workflow with a new layout. The initial nodes of
     * the project keep their ids, and the other nodes get new ids, see {@link Workflow#graphFor}.
     *
     * <p>Fails with {@link NotFoundException} if one of the projects does not exist, and with {@link
     * IllegalArgumentException} before anything is saved if the copied workflow has {@linkplain
     * WorkflowGraph#problems() problems}.
     *
     * @param projectId the id of the project whose workflow is replaced
     * @param sourceProjectId the id of the project whose workflow is copied
     */
    @PythonSdk({"Project.clone_workflow_from", "ProjectWorkflow.copy_workflow_structure"})
    public Call<Workflow> copy(String projectId, String sourceProjectId) {
        Call<Workflow> replaced = get(projectId);
        return get(sourceProjectId)
                .flatMap(source -> replaced.flatMap(
                        target -> update(projectId, source.graphFor(target).withLayout())));
    }

    record Answered(
            String projectId, @Nullable Map<String, @Nullable Object> config, Instant createdAt, Instant updatedAt) {

        Workflow workflow() {
            return new Workflow(this.projectId, graph(), this.createdAt, this.updatedAt);
        }

        private WorkflowGraph graph() {
            try {
                return WorkflowGraph.of(this.config == null ? Map.of() : this.config);
            } catch (IllegalStateException strange) {
                throw new DecodingException(
                        "The workflow of the project " + this.projectId + " cannot be read", strange, false);
            }
        }
    }
}
