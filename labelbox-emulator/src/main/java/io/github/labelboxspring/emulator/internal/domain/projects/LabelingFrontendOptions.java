package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** The configuration of a project's editor. */
public final class LabelingFrontendOptions extends Entity {

    private final Project project;
    private final LabelingFrontend labelingFrontend;
    private final String customizationOptions;

    public LabelingFrontendOptions(
            Session session, Project project, LabelingFrontend labelingFrontend, String customizationOptions) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.labelingFrontend = labelingFrontend;
        this.customizationOptions = customizationOptions;
    }

    public Project project() {
        return this.project;
    }

    public Organization organization() {
        return this.project.organization();
    }

    public LabelingFrontend labelingFrontend() {
        return this.labelingFrontend;
    }

    /** Return the options as JSON. */
    public String customizationOptions() {
        return this.customizationOptions;
    }
}
