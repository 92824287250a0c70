package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A category of a project's issues. */
public final class IssueCategory extends Entity implements Named {

    private final Project project;
    private String name;
    private String description;

    IssueCategory(Session session, Project project, String name, String description) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.name = name;
        this.description = description;
    }

    public Project project() {
        return this.project;
    }

    @Override
    public String name() {
        return this.name;
    }

    public String description() {
        return this.description;
    }

    void change(Session session, String newName, String newDescription) {
        this.name = newName;
        this.description = newDescription;
        renamed();
        touch(session.world().now());
    }
}
