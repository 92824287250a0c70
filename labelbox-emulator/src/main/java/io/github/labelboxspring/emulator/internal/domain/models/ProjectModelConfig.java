package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A model configuration of a live evaluation project. */
public final class ProjectModelConfig extends Entity {

    private final Project project;
    private final ModelConfig modelConfig;
    private final int responseCount;

    public ProjectModelConfig(Session session, Project project, ModelConfig modelConfig, int responseCount) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.modelConfig = modelConfig;
        this.responseCount = responseCount;
    }

    public Project project() {
        return this.project;
    }

    public String projectId() {
        return this.project.id();
    }

    public ModelConfig modelConfig() {
        return this.modelConfig;
    }

    public String modelConfigId() {
        return this.modelConfig.id();
    }

    /** Return the number of responses to each prompt. */
    public int responseCount() {
        return this.responseCount;
    }
}
