package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.issues.Issue;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Webhook;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.User;

/**
 * Finds objects of an organization by id, or throws an {@link IllegalArgumentException} if they do not exist. Must be
 * used while the world's lock is held.
 */
record Found(Organization organization) {

    static Found in(Organization organization) {
        return new Found(organization);
    }

    User user(String id) {
        return find(User.class, "member", id);
    }

    Project project(String id) {
        return find(Project.class, "project", id);
    }

    Label label(String id) {
        return find(Label.class, "label", id);
    }

    Issue issue(String id) {
        return find(Issue.class, "issue", id);
    }

    Webhook webhook(String id) {
        return find(Webhook.class, "webhook", id);
    }

    /** Return the data row with this id or global key. */
    DataRow dataRow(String reference) {
        DataRowStore rows = DataRowStore.of(this.organization);
        return rows.find(reference)
                .or(() -> rows.findByGlobalKey(reference))
                .orElseThrow(() -> unknown("data row", reference));
    }

    private <E extends Entity> E find(Class<E> kind, String what, String id) {
        return this.organization.entities(kind).find(id).orElseThrow(() -> unknown(what, id));
    }

    private IllegalArgumentException unknown(String what, String id) {
        return new IllegalArgumentException(
                "The organization " + this.organization.name() + " has no " + what + " " + id);
    }
}
