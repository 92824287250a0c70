package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.Optional;

/** The service of people who label a project for its owners. */
public final class LabelingService extends Entity {

    /** How far it is. Those who offer the service move it on; here the emulator's own path does. */
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

    /** The service of a project, if it has one. */
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
