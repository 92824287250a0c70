package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.Optional;

/** A labeling service for a project. */
public final class LabelingService extends Entity {

    /**
     * The stage of a labeling service. The provider of the service advances it; in the emulator, an additional path
     * does.
     */
    public enum Stage {
        SET_UP,
        REQUESTED,
        ACCEPTED,
        CALIBRATION,
        PRODUCTION,
        COMPLETE
    }

    private final Project project;
    private final User createdBy;
    private Stage status = Stage.SET_UP;

    public LabelingService(Session session, Project project) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.createdBy = session.user();
    }

    /** Return the labeling service of a project, if it has one. */
    public static Optional<LabelingService> of(Project project) {
        return project.organization().entities(LabelingService.class).stream()
                .filter(service -> service.project == project)
                .findFirst();
    }

    public String projectId() {
        return this.project.id();
    }

    public String createdById() {
        return this.createdBy.id();
    }

    public Stage status() {
        return this.status;
    }

    public void moveTo(Stage next, Instant now) {
        this.status = next;
        touch(now);
    }
}
