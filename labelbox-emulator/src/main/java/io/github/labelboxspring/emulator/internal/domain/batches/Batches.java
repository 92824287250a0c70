package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The batches of a project, oldest first. */
public final class Batches implements Serializable {

    private final Project project;
    private final List<Batch> batches = new ArrayList<>();

    private Batches(Project project) {
        this.project = project;
    }

    public static Batches of(Project project) {
        return project.part(Batches.class, Batches::new);
    }

    public Stream<Batch> stream() {
        return this.batches.stream().filter(batch -> !batch.deleted());
    }

    /** Those that were deleted, too. */
    public List<Batch> withDeleted() {
        return Collections.unmodifiableList(this.batches);
    }

    /** The batch, be it deleted or not. */
    public Optional<Batch> find(String id) {
        return this.batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    public Optional<Batch> named(String name) {
        return stream().filter(batch -> batch.name().equals(name)).findFirst();
    }

    /** @throws RuleException if another batch has the name */
    public Batch create(Session session, String name, @Nullable String consensusSettingsJson) {
        if (named(name).isPresent()) {
            throw new RuleException("A batch named " + name + " already exists in the project");
        }
        Batch batch = new Batch(session, this.project, name, consensusSettingsJson);
        this.batches.add(batch);
        return batch;
    }
}
