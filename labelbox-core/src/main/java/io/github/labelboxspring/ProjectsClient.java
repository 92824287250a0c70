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
 * Operations on projects and their parts.
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

    /** Return the operations on members of projects and their roles. */
    public ProjectMemberOperations members() {
        return new ProjectMemberOperations(this.caller);
    }

    /** Return the operations on editors of projects. */
    public LabelingFrontendOperations labelingFrontends() {
        return new LabelingFrontendOperations(this.caller);
    }

    /** Return the operations on labels of projects. */
    public ProjectLabelOperations labels() {
        return new ProjectLabelOperations(this.caller);
    }

    /** Return the operations on batches of data rows in projects. */
    public BatchOperations batches() {
        return new BatchOperations(this.caller);
    }

    /** Return the operations on workflows of projects. */
    public WorkflowOperations workflows() {
        return new WorkflowOperations(this.caller);
    }

    /** Return the operations on task queues of projects. */
    public TaskQueueOperations taskQueues() {
        return new TaskQueueOperations(this.caller);
    }

    /** Return the operations on reservations of data rows for labelers. */
    public ReservationOperations reservations() {
        return new ReservationOperations(this.caller);
    }

    /** Return the operations on performance data of projects. */
    public PerformanceOperations performance() {
        return new PerformanceOperations(this.caller);
    }

    /** Return the operations on models that a live evaluation project compares. */
    public ProjectModelConfigOperations modelConfigs() {
        return new ProjectModelConfigOperations(this.caller);
    }

    /** Return the operations on labeling services for projects. */
    public LabelingServiceOperations labelingServices() {
        return new LabelingServiceOperations(this.caller);
    }
}
