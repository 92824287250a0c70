package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue about a data row of a project, or about one of its labels. */
public final class Issue extends Entity {

    private final Project project;
    private final DataRow dataRow;
    private final User createdBy;
    private final String friendlyId;
    private String content;
    private @Nullable Label label;
    private @Nullable IssueCategory category;
    private @Nullable Object position;
    private Instant contentUpdatedAt;
    private @Nullable User resolvedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant latestReplyAt;

    Issue(Session session, Project project, DataRow dataRow, int number, String content) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.dataRow = dataRow;
        this.createdBy = session.user();
        this.friendlyId = String.valueOf(number);
        this.content = content;
        this.contentUpdatedAt = createdAt();
    }

    public Project project() {
        return this.project;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public String dataRowId() {
        return this.dataRow.id();
    }

    public User createdBy() {
        return this.createdBy;
    }

    /** Return the friendly id; that it is the number of the issue in its project is inferred. */
    public String friendlyId() {
        return this.friendlyId;
    }

    public String content() {
        return this.content;
    }

    void content(String newContent, Instant now) {
        this.content = newContent;
        this.contentUpdatedAt = now;
    }

    public Instant contentUpdatedAt() {
        return this.contentUpdatedAt;
    }

    public @Nullable String labelId() {
        return this.label == null ? null : this.label.id();
    }

    void label(Label about) {
        this.label = about;
    }

    /** Return the id of the category, or null if there is none or it has been deleted. */
    public @Nullable String categoryId() {
        return Optional.ofNullable(this.category)
                .filter(about -> !about.deleted())
                .map(Entity::id)
                .orElse(null);
    }

    void category(IssueCategory about) {
        this.category = about;
    }

    /** Return the position on the data row, as sent by the client. */
    public @Nullable Object position() {
        return this.position;
    }

    void position(Object where) {
        this.position = where;
    }

    public Status status() {
        return this.resolvedAt == null ? Status.Open : Status.Resolved;
    }

    public @Nullable User resolvedBy() {
        return this.resolvedBy;
    }

    public @Nullable Instant resolvedAt() {
        return this.resolvedAt;
    }

    void resolve(Session session) {
        this.resolvedBy = session.user();
        this.resolvedAt = session.world().now();
    }

    void reopen() {
        this.resolvedBy = null;
        this.resolvedAt = null;
    }

    public @Nullable Instant latestReplyAt() {
        return this.latestReplyAt;
    }

    void replied(@Nullable Instant latest) {
        this.latestReplyAt = latest;
    }

    /** Issues are visible to callers who can see the project, unless the project or the data row is deleted. */
    @Override
    public boolean visibleTo(Session session) {
        return !this.project.deleted() && !this.dataRow.deleted() && this.project.visibleTo(session);
    }

    /** The status of an issue. */
    public enum Status {
        Open,
        Resolved
    }
}
