package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes, resolves and deletes issues, and comments on them. That issues require the permission to label and
 * that categories require the permission to manage the project is inferred.
 *
 * @param by the session of the caller
 */
public record Issues(Session by) {

    /** Return the issues of a project, oldest first. */
    public static Stream<Issue> of(Project project) {
        return project.organization().entities(Issue.class).with("project", Issue::project, project);
    }

    /** Return the issues about a data row in any project, oldest first. */
    public static Stream<Issue> of(DataRow row) {
        return row.organization().entities(Issue.class).with("dataRow", Issue::dataRow, row);
    }

    /** Return the comments on an issue, oldest first. */
    public static Stream<Comment> of(Issue issue) {
        return issue.project().organization().entities(Comment.class).with("issue", Comment::issue, issue);
    }

    /** Return the categories of a project, oldest first. */
    public static Stream<IssueCategory> categories(Project project) {
        return project.organization().entities(IssueCategory.class).with("project", IssueCategory::project, project);
    }

    public Issue create(Project project, DataRow row, Content content) {
        check(project, Permission.LABEL);
        if (Workflow.of(project).row(row).isEmpty()) {
            throw ApiException.malformed("The data row is not in the project");
        }
        int number =
                project.part(IssueNumbers.class, none -> new IssueNumbers()).next();
        Issue issue = new Issue(this.by, project, row, number, content.text().orElse(""));
        fill(issue, content);
        store().add(issue);
        this.by.world().events().publish(new IssueCreated(this.by, issue));
        return issue;
    }

    public void update(Issue issue, Content content) {
        check(issue.project(), Permission.LABEL);
        fill(issue, content);
        content.text().ifPresent(text -> issue.content(text, this.by.world().now()));
        changed(issue);
    }

    private static void fill(Issue issue, Content content) {
        content.label().ifPresent(label -> {
            if (label.project() != issue.project() || label.dataRow() != issue.dataRow()) {
                throw ApiException.malformed("The label is not of the data row in the project");
            }
            issue.label(label);
        });
        content.category().ifPresent(category -> {
            if (category.project() != issue.project()) {
                throw ApiException.malformed("The category belongs to another project");
            }
            issue.category(category);
        });
        if (content.position() != null) {
            issue.position(content.position());
        }
    }

    public void resolve(Issue issue) {
        check(issue.project(), Permission.LABEL);
        issue.resolve(this.by);
        changed(issue);
    }

    public void reopen(Issue issue) {
        check(issue.project(), Permission.LABEL);
        issue.reopen();
        changed(issue);
    }

    private void changed(Issue issue) {
        issue.touch(this.by.world().now());
        this.by.world().events().publish(new IssueUpdated(this.by, issue));
    }

    /** Delete all of the issues, or none. */
    public void delete(List<Issue> issues) {
        if (issues.stream().anyMatch(issue -> issue.createdBy() != this.by.user())) {
            throw ApiException.forbidden("Only the creator of an issue can delete it");
        }
        for (Issue issue : issues) {
            issue.delete(this.by.world().now());
            this.by.world().events().publish(new IssueDeleted(this.by, issue));
        }
    }

    public Comment comment(Issue issue, String content) {
        check(issue.project(), Permission.LABEL);
        Comment comment = this.by.organization().entities(Comment.class).add(new Comment(this.by, issue, content));
        issue.replied(comment.createdAt());
        this.by.world().events().publish(new CommentCreated(this.by, comment));
        return comment;
    }

    /** That only the author of a comment can change or delete it is inferred. */
    public void update(Comment comment, String content) {
        checkAuthor(comment);
        comment.change(this.by, content);
    }

    public void delete(Comment comment) {
        checkAuthor(comment);
        comment.delete(this.by.world().now());
        comment.issue()
                .replied(of(comment.issue())
                        .map(Comment::createdAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private void checkAuthor(Comment comment) {
        if (comment.createdBy() != this.by.user()) {
            throw ApiException.forbidden("Only the author of a comment can change it");
        }
    }

    public IssueCategory createCategory(Project project, String name, String description) {
        check(project, Permission.MANAGE_PROJECTS);
        return this.by
                .organization()
                .entities(IssueCategory.class)
                .add(new IssueCategory(this.by, project, name, description));
    }

    public void update(IssueCategory category, String name, String description) {
        check(category.project(), Permission.MANAGE_PROJECTS);
        category.change(this.by, name, description);
    }

    public void delete(IssueCategory category) {
        check(category.project(), Permission.MANAGE_PROJECTS);
        category.delete(this.by.world().now());
    }

    private void check(Project project, Permission permission) {
        if (!project.lets(this.by, permission)) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
    }

    private EntityStore<Issue> store() {
        return this.by.organization().entities(Issue.class);
    }

    /** The content of an issue. Absent values are left unchanged. */
    public record Content(
            Optional<String> text,
            Optional<Label> label,
            Optional<IssueCategory> category,
            @Nullable Object position) {}
}
