package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;

/** A comment on an issue. */
public final class Comment extends Entity {

    private final Issue issue;
    private final User createdBy;
    private String content;

    Comment(Session session, Issue issue, String content) {
        super(session.world().ids().cuid(), session.world().now());
        this.issue = issue;
        this.createdBy = session.user();
        this.content = content;
    }

    public Issue issue() {
        return this.issue;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public String content() {
        return this.content;
    }

    void change(Session session, String newContent) {
        this.content = newContent;
        touch(session.world().now());
    }
}
