package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;

/** A member's score of a label. */
public final class Review extends Entity {

    private final Label label;
    private final User createdBy;
    private double score;

    Review(Session session, Label label, double score) {
        super(session.world().ids().cuid(), session.world().now());
        this.label = label;
        this.createdBy = session.user();
        this.score = score;
    }

    public Label label() {
        return this.label;
    }

    public Project project() {
        return this.label.project();
    }

    public Organization organization() {
        return project().organization();
    }

    public User createdBy() {
        return this.createdBy;
    }

    public double score() {
        return this.score;
    }

    void score(double newScore, Instant now) {
        this.score = newScore;
        touch(now);
    }

    /**
     * Return whether the session's user can see this review. Reviews of deleted labels, data rows and projects are
     * hidden.
     */
    @Override
    public boolean visibleTo(Session session) {
        return !this.label.deleted()
                && !this.label.dataRow().deleted()
                && !project().deleted()
                && project().visibleTo(session);
    }
}
