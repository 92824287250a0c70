package io.github.labelboxspring.emulator.world.project;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import java.time.Instant;

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

    LabelingService(Session session, Project project) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.createdBy = session.user();
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
