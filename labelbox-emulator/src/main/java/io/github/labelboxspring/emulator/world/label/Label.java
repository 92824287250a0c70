package io.github.labelboxspring.emulator.world.label;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.project.Project;
import java.time.Instant;
import java.util.List;

/** What one user has marked on one data row of a project. */
public final class Label extends Entity {

    private final Project project;
    private final DataRow dataRow;
    private final User createdBy;
    private final Marks marks = new Marks();

    public Label(Session session, Project project, DataRow dataRow) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.dataRow = dataRow;
        this.createdBy = session.user();
    }

    public Project project() {
        return this.project;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public List<Annotation> annotations() {
        return this.marks.all();
    }

    /** Adds a mark, see {@link Marks#add}. */
    public void add(Annotation annotation, Instant now) {
        this.marks.add(annotation);
        touch(now);
    }
}
