package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A batch: data rows that were sent to a project together. */
public final class Batch extends Entity {

    private static final JsonMapper JSON = new JsonMapper();

    private final Project project;
    private final User user;
    private final String name;
    private final @Nullable Consensus consensus;

    Batch(Session session, Project project, String name, @Nullable Consensus consensus) {
        super(session.world().ids().uuid(), session.world().now());
        this.project = project;
        this.user = session.user();
        this.name = name;
        this.consensus = consensus;
    }

    public Project project() {
        return this.project;
    }

    /** Return the user who created the batch. */
    public User user() {
        return this.user;
    }

    public String name() {
        return this.name;
    }

    public @Nullable String consensusSettingsJson() {
        return this.consensus == null ? null : JSON.writeValueAsString(this.consensus);
    }

    /** Add the data row to the project, to be labeled. Return false if the project already contains it. */
    public boolean add(DataRow row, int priority) {
        int labels = this.consensus == null ? 1 : this.consensus.labelsOf(id(), row.id());
        return Workflow.of(this.project).add(row, id(), priority, labels);
    }

    public Stream<ProjectRow> rows() {
        return Workflow.of(this.project).rows().filter(row -> row.batchId().equals(id()));
    }

    public long size() {
        return rows().count();
    }
}
