package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;

/** A workflow node of a project that can hold data rows. The API calls it a task queue. */
public final class WorkflowNode extends Entity {

    private final Project project;
    private final NodeKind kind;
    private String name = "";
    private String description = "";

    WorkflowNode(Project project, NodeKind kind, String id) {
        super(id, project.createdAt());
        this.project = project;
        this.kind = kind;
    }

    WorkflowNode say(String newName, String newDescription) {
        this.name = newName;
        this.description = newDescription;
        return this;
    }

    public Project project() {
        return this.project;
    }

    public NodeKind kind() {
        return this.kind;
    }

    public String name() {
        return this.name;
    }

    public String description() {
        return this.description;
    }

    public String queueType() {
        return this.kind.queueType();
    }
}
