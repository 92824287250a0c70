package io.github.labelboxspring.emulator.internal.domain.issues;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowsDeleted;
import io.github.labelboxspring.emulator.internal.domain.labels.FilterQuestion;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of issues, comments and categories. */
public final class IssueResolvers implements ResolverSet {

    private final IssueExport export;

    public IssueResolvers(Services services) {
        this.export = new IssueExport(services);
        services.world().events().on(FilterQuestion.class, IssueResolvers::answer);
        services.world().events().on(DataRowsDeleted.class, event -> {
            event.organization()
                    .entities(Comment.class)
                    .removeIf(each -> each.issue().dataRow().deleted());
            event.organization()
                    .entities(Issue.class)
                    .removeIf(each -> each.dataRow().deleted());
        });
    }

    /** That the workflow filter {@code IssueCategory} also matches resolved issues is inferred. */
    private static void answer(FilterQuestion question) {
        if (question.field().equals("IssueCategory") && question.metadata() instanceof List<?> categories) {
            Set<Object> ids = categories.stream()
                    .filter(Map.class::isInstance)
                    .<Object>map(each -> String.valueOf(((Map<?, ?>) each).get("id")))
                    .collect(Collectors.toSet());
            question.answer(Issues.of(question.row().project())
                    .filter(issue -> issue.dataRow() == question.row().dataRow())
                    .map(Issue::categoryId)
                    .anyMatch(id -> id != null && ids.contains(id)));
        }
    }

    @Override
    public String schema() {
        return "issues";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Issue", Issue.class)
                .type("IssuePage", Page.class)
                .type("Comment", Comment.class)
                .type("IssueCategory", IssueCategory.class)
                .query("issue", call -> find(call, call.text("where", "id")))
                .mutation("createIssue", IssueResolvers::create)
                .mutation("updateIssue", IssueResolvers::update)
                .mutation("resolveIssue", IssueResolvers::resolve)
                .mutation("openIssue", IssueResolvers::reopen)
                .mutation("deleteIssue", IssueResolvers::delete)
                .mutation("createComment", IssueResolvers::comment)
                .mutation("updateComment", IssueResolvers::updateComment)
                .mutation("deleteComment", IssueResolvers::deleteComment)
                .mutation("createIssueCategory", IssueResolvers::createCategory)
                .mutation("editIssueCategory", IssueResolvers::updateCategory)
                .mutation("deleteIssueCategory", IssueResolvers::deleteCategory)
                .field(
                        "Issue",
                        "comments",
                        call -> Issues.of(call.source(Issue.class)).toList())
                .field("Project", "issues", IssueResolvers::ofProject)
                .field("Project", "issueExportUrl", this.export::url)
                .field(
                        "Project",
                        "issueCategories",
                        call -> Issues.categories(call.source(Project.class)).toList());
    }

    private static Issues issues(Invocation call) {
        return new Issues(Listing.session(call));
    }

    private static Issue find(Invocation call, String id) {
        return Listing.store(call, Issue.class)
                .find(id)
                .filter(issue -> issue.visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Issue"));
    }

    private static Issue create(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("data", "projectId"));
        DataRow row = DataRowStore.of(project.organization())
                .find(call.text("data", "dataRowId"))
                .orElseThrow(() -> ApiException.notFound("DataRow"));
        return issues(call).create(project, row, content(call));
    }

    private static Issues.Content content(Invocation call) {
        return new Issues.Content(
                call.find("data", "content"),
                call.find("data", "labelId").map(id -> LabelResolvers.find(call, id)),
                call.find("data", "categoryId").map(id -> category(call, id)),
                call.value("data", "position"));
    }

    private static Issue update(Invocation call) {
        Issue issue = find(call, call.text("where", "id"));
        issues(call).update(issue, content(call));
        return issue;
    }

    private static Issue resolve(Invocation call) {
        Issue issue = find(call, call.text("where", "id"));
        issues(call).resolve(issue);
        return issue;
    }

    private static Issue reopen(Invocation call) {
        Issue issue = find(call, call.text("where", "id"));
        issues(call).reopen(issue);
        return issue;
    }

    private static boolean delete(Invocation call) {
        Session session = Listing.session(call);
        issues(call)
                .delete(call.<String>list("data", "issueIds").stream()
                        .flatMap(id -> Listing.store(call, Issue.class).find(id).stream())
                        .filter(issue -> issue.visibleTo(session))
                        .toList());
        return true;
    }

    private static Page ofProject(Invocation call) {
        Project project = call.source(Project.class);
        List<Issue> all = Listing.store(call, Issue.class).withDeleted().stream()
                .filter(issue -> issue.project() == project)
                .toList();
        CursorPage<Issue> page = CursorPage.of(call, all, issue -> fits(call, issue));
        long count = all.stream()
                .filter(issue -> !issue.deleted() && fits(call, issue))
                .count();
        return new Page(page.nodes(), page.nextCursor(), count);
    }

    /** That an empty list of creators selects issues by any creator is inferred. */
    private static boolean fits(Invocation call, Issue issue) {
        List<String> creators = call.list("where", "createdByIds");
        return issue.labelId() != null
                && equal(call, issue.status().name(), "where", "status")
                && equal(call, issue.dataRowId(), "where", "dataRow", "id")
                && equal(call, issue.categoryId(), "where", "categoryId")
                && (creators.isEmpty() || creators.contains(issue.createdBy().id()))
                && issue.content().contains(call.find("where", "content").orElse(""));
    }

    private static boolean equal(Invocation call, @Nullable String actual, String... path) {
        Optional<String> wanted = call.find(path);
        return wanted.isEmpty() || wanted.get().equals(actual);
    }

    private static Comment comment(Invocation call) {
        Issue issue = find(call, call.text("data", "issueId"));
        return issues(call).comment(issue, call.text("data", "content"));
    }

    private static Comment findComment(Invocation call) {
        return Listing.store(call, Comment.class)
                .find(call.text("where", "id"))
                .filter(comment -> !comment.issue().deleted() && comment.issue().visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Comment"));
    }

    private static Comment updateComment(Invocation call) {
        Comment comment = findComment(call);
        issues(call).update(comment, call.text("data", "content"));
        return comment;
    }

    private static boolean deleteComment(Invocation call) {
        issues(call).delete(findComment(call));
        return true;
    }

    private static IssueCategory category(Invocation call, String id) {
        return Listing.store(call, IssueCategory.class)
                .find(id)
                .filter(category ->
                        !category.project().deleted() && category.project().visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("IssueCategory"));
    }

    private static IssueCategory createCategory(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("data", "projectId"));
        return issues(call).createCategory(project, call.text("data", "name"), call.text("data", "description"));
    }

    private static IssueCategory updateCategory(Invocation call) {
        IssueCategory category = category(call, call.text("where", "id"));
        issues(call).update(category, call.text("data", "name"), call.text("data", "description"));
        return category;
    }

    private static boolean deleteCategory(Invocation call) {
        issues(call).delete(category(call, call.text("where", "id")));
        return true;
    }

    record Page(List<Issue> nodes, @Nullable String nextCursor, long totalCount) {}
}
