package io.github.labelboxspring.issues;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds wrong with a data row of a project, or with a label of it.
 *
 * @param id id, 25 characters
 * @param friendlyId a short one for people
 * @param content what is wrong
 * @param status whether it is open
 * @param dataRowId the data row
 * @param labelId the label, if it is about one
 * @param categoryId its category, if it has one
 * @param position where on the data row, as the platform tells it; see {@link #findPosition()}
 * @param createdBy who found it
 * @param resolvedBy who resolved it; null while it is open
 * @param createdAt when it was found
 * @param updatedAt when it was last changed
 * @param resolvedAt when it was resolved; null while it is open
 * @param contentUpdatedAt when its content was last changed
 * @param latestReplyAt when the last comment was made; null if there is none
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

    /** Where on the data row it is; empty if it has no position, or one of a form that this client does not know. */
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
