package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The batches of a project, oldest first. */
public record Batches(Project project) {

    public static Batches of(Project project) {
        return new Batches(project);
    }

    public Stream<Batch> stream() {
        return store().with("project", Batch::project, this.project);
    }

    /** Return all batches, including deleted ones. */
    public Collection<Batch> withDeleted() {
        return store().withDeleted("project", Batch::project, this.project);
    }

    /** Return the batch with the given id, even if it is deleted. */
    public Optional<Batch> find(String id) {
        return store().any(id).filter(batch -> batch.project() == this.project);
    }

    public Optional<Batch> named(String name) {
        return store().with(
                        "project and name",
                        batch -> List.of(batch.project().id(), batch.name()),
                        List.of(this.project.id(), name))
                .findFirst();
    }

    /** @throws RuleException if another batch has the name */
    public Batch create(Session session, String name) {
        return create(session, name, null);
    }

    /** @throws RuleException if another batch has the name */
    Batch create(Session session, String name, @Nullable Consensus consensus) {
        checkUnused(name);
        return store().add(new Batch(session, this.project, name, consensus));
    }

    /** @throws RuleException if a batch has the name */
    void checkUnused(String name) {
        if (named(name).isPresent()) {
            throw new RuleException("A batch named " + name + " already exists in the project");
        }
    }

    private EntityStore<Batch> store() {
        return this.project.organization().entities(Batch.class);
    }
}
