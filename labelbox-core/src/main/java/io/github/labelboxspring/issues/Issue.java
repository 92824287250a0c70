package io.github.labelboxspring.issues;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem that somebody reported for a data row of a project, or for one of its labels.
 *
 * @param id id, 25 characters
 * @param friendlyId a short id for people
 * @param content description of the problem
 * @param status whether it is open
 * @param dataRowId id of the data row
 * @param labelId id of the label, if it concerns a label
 * @param categoryId id of its category, if it has one
 * @param position position on the data row, as sent by Labelbox; see {@link #findPosition()}
 * @param createdBy the user who created it
 * @param resolvedBy the user who resolved it; null if it is open
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param resolvedAt when it was resolved; null if it is open
 * @param contentUpdatedAt when its content was last changed
 * @param latestReplyAt when the last comment was created; null if there is none
 */
public record Issue(
        String id,
        @Nullable String friendlyId,
        @Nullable String content,
        IssueStatus status,
        @Nullable String dataRowId,
        @Nullable String labelId,
        @Nullable String categoryId,
        @Nullable Object position,
        @Nullable User createdBy,
        @Nullable User resolvedBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant contentUpdatedAt,
        @Nullable Instant latestReplyAt) {

    /** Return its position on the data row; empty if it has none, or one in a form unknown to this client. */
    public Optional<IssuePosition> findPosition() {
        return PositionReader.read(this.position);
    }

    Issue withPosition(Object read) {
        return new Issue(
                this.id,
                this.friendlyId,
                this.content,
                this.status,
                this.dataRowId,
                this.labelId,
                this.categoryId,
                read,
                this.createdBy,
                this.resolvedBy,
                this.createdAt,
                this.updatedAt,
                this.resolvedAt,
                this.contentUpdatedAt,
                this.latestReplyAt);
    }
}
