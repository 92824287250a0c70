package io.github.labelboxspring;

import io.github.labelboxspring.batches.BatchOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.labelingservices.LabelingServiceOperations;
import io.github.labelboxspring.labels.ProjectLabelOperations;
import io.github.labelboxspring.models.ProjectModelConfigOperations;
import io.github.labelboxspring.performance.PerformanceOperations;
import io.github.labelboxspring.projects.LabelingFrontendOperations;
import io.github.labelboxspring.projects.ProjectOperations;
import io.github.labelboxspring.taskqueues.ReservationOperations;
import io.github.labelboxspring.taskqueues.TaskQueueOperations;
import io.github.labelboxspring.users.ProjectMemberOperations;
import io.github.labelboxspring.workflows.WorkflowOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Projects, and what belongs to a project.
 *
 * <pre>{@code
 * Project project = client.projects().create(NewProject.of("Birds", MediaType.IMAGE)).execute();
 * NewBatch batch = NewBatch.of("week 12", DataRowKeys.globalKeys("wren", "robin"));
 * BatchCreation created = client.projects().batches().create(project.id(), batch).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@CheckReturnValue
public final class ProjectsClient extends ProjectOperations {

    private final Caller caller;

    ProjectsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** The members of projects and their roles. */
    public ProjectMemberOperations members() {
        return new ProjectMemberOperations(this.caller);
    }

    /** The editors of projects. */
    public LabelingFrontendOperations labelingFrontends() {
        return new LabelingFrontendOperations(this.caller);
    }

    /** The labels of a project. */
    public ProjectLabelOperations labels() {
        return new ProjectLabelOperations(this.caller);
    }

    /** The batches of data rows that projects have. */
    public BatchOperations batches() {
        return new BatchOperations(this.caller);
    }

    /** The workflows of projects: through which steps their data rows go. */
    public WorkflowOperations workflows() {
        return new WorkflowOperations(this.caller);
    }

    /** The task queues that data rows pass through. */
    public TaskQueueOperations taskQueues() {
        return new TaskQueueOperations(this.caller);
    }

    /** Reservations of data rows for labelers. */
    public ReservationOperations reservations() {
        return new ReservationOperations(this.caller);
    }

    /** Performance of labelers, reviewers and projects. */
    public PerformanceOperations performance() {
        return new PerformanceOperations(this.caller);
    }

    /** The models that a project compares. */
    public ProjectModelConfigOperations modelConfigs() {
        return new ProjectModelConfigOperations(this.caller);
    }

    /** Labeling services requested for projects. */
    public LabelingServiceOperations labelingServices() {
        return new LabelingServiceOperations(this.caller);
    }
}
