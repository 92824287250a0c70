package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data rows that were sent to a project together. */
public final class Batch extends Entity {

    private final Project project;
    private final User user;
    private final String name;
    private final @Nullable String consensusSettingsJson;

    Batch(Session session, Project project, String name, @Nullable String consensusSettingsJson) {
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
        return this.project.rows().filter(row -> row.batch() == this);
    }

    public long size() {
        return rows().count();
    }
}
