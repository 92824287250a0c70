package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.Times;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The export file of a project's issues: a JSON array, oldest first, of issues with the fields of the API and their
 * comments. The format of the export of issues is inferred.
 */
final class IssueExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final Services services;

    IssueExport(Services services) {
        this.services = services;
    }

    String url(Invocation call) {
        Optional<String> status = call.find("where", "status");
        List<Map<String, @Nullable Object>> issues = Issues.of(call.source(Project.class))
                .filter(issue -> status.isEmpty() || issue.status().name().equals(status.get()))
                .map(IssueExport::form)
                .toList();
        Blob file = this.services.storage().putOnce("issues.json", "application/json", JSON.writeValueAsBytes(issues));
        return this.services.urls(Listing.session(call)).signed(file);
    }

    private static Map<String, @Nullable Object> form(Issue issue) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", issue.id());
        form.put("friendlyId", issue.friendlyId());
        form.put("content", issue.content());
        form.put("status", issue.status());
        form.put("dataRowId", issue.dataRowId());
        form.put("labelId", issue.labelId());
        form.put("categoryId", issue.categoryId());
        form.put("position", issue.position());
        form.put("createdBy", email(issue.createdBy()));
        form.put("createdAt", time(issue.createdAt()));
        form.put("resolvedBy", email(issue.resolvedBy()));
        form.put("resolvedAt", time(issue.resolvedAt()));
        form.put("comments", Issues.of(issue).map(IssueExport::form).toList());
        return form;
    }

    private static Map<String, @Nullable Object> form(Comment comment) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", comment.id());
        form.put("content", comment.content());
        form.put("createdBy", email(comment.createdBy()));
        form.put("createdAt", time(comment.createdAt()));
        return form;
    }

    private static @Nullable String email(@Nullable User user) {
        return user == null ? null : user.email();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Times.text(time);
    }
}
