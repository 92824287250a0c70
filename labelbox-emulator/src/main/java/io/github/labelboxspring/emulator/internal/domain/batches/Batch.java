package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data rows that were sent to a project together. */
public final class Batch extends Entity {

    private final Project project;
    private final User user;
    private final String name;
    private final @Nullable String consensusSettingsJson;

    public Batch(Session session, Project project, String name, @Nullable String consensusSettingsJson) {
        super(session.world().ids().uuid(), session.world().now());
        this.project = project;
        this.user = session.user();
        this.name = name;
        this.consensusSettingsJson = consensusSettingsJson;
    }

    public Project project() {
        return this.project;
    }

    /** Who made it. */
    public User user() {
        return this.user;
    }

    public String name() {
        return this.name;
    }

    public @Nullable String consensusSettingsJson() {
        return this.consensusSettingsJson;
    }

    public Stream<ProjectRow> rows() {
        return Workflow.of(this.project).rows().filter(row -> row.batchId().equals(id()));
    }

    public long size() {
        return rows().count();
    }
}
