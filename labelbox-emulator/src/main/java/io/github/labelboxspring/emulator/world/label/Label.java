package io.github.labelboxspring.emulator.world.label;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one user has marked on one data row of a project. */
public final class Label extends Entity {

    private final Project project;
    private final DataRow dataRow;
    private final User createdBy;
    private final List<Annotation> annotations = new ArrayList<>();

    public Label(Session session, Project project, DataRow dataRow) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.dataRow = dataRow;
        this.createdBy = session.user();
    }

    public Project project() {
        return project;
    }

    public DataRow dataRow() {
        return dataRow;
    }

    public User createdBy() {
        return createdBy;
    }

    public List<Annotation> annotations() {
        return Collections.unmodifiableList(annotations);
    }

    /**
     * Adds a mark; an answer takes the place of the one that the same question had, unless both are for a time of their
     * own.
     */
    public void add(Annotation annotation, Instant now) {
        if (annotation.feature().question()) {
            annotations.removeIf(earlier ->
                    earlier.feature().schemaId().equals(annotation.feature().schemaId())
                            && sameMessage(earlier, annotation)
                            && !(earlier.timed() && annotation.timed()));
        }
        annotations.add(annotation);
        touch(now);
    }

    private static boolean sameMessage(Annotation one, Annotation other) {
        return String.valueOf(one.content().get("messageId"))
                .equals(String.valueOf(other.content().get("messageId")));
    }
}
