package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A place in the workflow of a project where data rows wait. The API calls it a task queue. */
public final class WorkflowNode extends Entity {

    private final Project project;
    private final NodeKind kind;

    WorkflowNode(Project project, NodeKind kind) {
        super(id(project, kind), project.createdAt());
        this.project = project;
        this.kind = kind;
    }

    private static String id(Project project, NodeKind kind) {
        return UUID.nameUUIDFromBytes((project.id() + kind).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public Project project() {
        return this.project;
    }

    public NodeKind kind() {
        return this.kind;
    }

    public String name() {
        return this.kind.title();
    }

    public String description() {
        return "";
    }

    public String queueType() {
        return this.kind.queueType();
    }
}
