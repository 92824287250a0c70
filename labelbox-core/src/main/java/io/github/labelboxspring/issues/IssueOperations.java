package io.github.labelboxspring.issues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.projects.Project;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on issues, the problems that people report for data rows and labels of a project.
 *
 * <pre>{@code
 * Issue issue = client.issues()
 *         .create(projectId, NewIssue.of("The beak is missing", dataRowId)
 *                 .withLabel(labelId)
 *                 .withPosition(IssuePosition.image(120, 48)))
 *         .execute();
 * client.issues().comments().create(issue.id(), "It is behind the twig").execute();
 * client.issues().resolve(issue.id()).execute();
 * List<Issue> open = client.issues()
 *         .list(projectId, IssueFilter.all().withStatus(IssueStatus.OPEN))
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
@CheckReturnValue
public class IssueOperations {

    private static final Document<Issue> CREATE_ISSUE = Document.mutation(
                    IssueOperations.class, "CreateIssue", "createIssue", Issue.class)
            .experimental();

    private static final Document<Issue> GET_ISSUE = Document.query(
                    IssueOperations.class, "GetIssue", "issue", Issue.class)
            .experimental();

    private static final Document<Issues> LIST_ISSUES = Document.query(
                    IssueOperations.class, "ListIssues", "project.issues", Issues.class)
            .experimental();

    private static final Document<Issue> UPDATE_ISSUE = Document.mutation(
                    IssueOperations.class, "UpdateIssue", "updateIssue", Issue.class)
            .experimental()
            .idempotent();

    private static final Document<Issue> RESOLVE_ISSUE = Document.mutation(
                    IssueOperations.class, "ResolveIssue", "resolveIssue", Issue.class)
            .experimental()
            .idempotent();

    private static final Document<Issue> REOPEN_ISSUE = Document.mutation(
                    IssueOperations.class, "ReopenIssue", "openIssue", Issue.class)
            .experimental()
            .idempotent();

    private static final Document<Boolean> DELETE_ISSUES = Document.mutation(
                    IssueOperations.class, "DeleteIssues", "deleteIssue", Boolean.class)
            .experimental()
            .idempotent();

    private static final Document<String> GET_EXPORT_URL =
            Document.query(IssueOperations.class, "GetIssueExportUrl", "project.issueExportUrl", String.class);

    private final Caller caller;

    public IssueOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create an issue. The position is not compared with the media type of the project, see {@link #create(Project,
     * NewIssue)}.
     *
     * <p>Fails with {@link NotFoundException} if the project, data row, label or category does not exist.
     */
    @JavaOnly("Project.create_issue with only the id of the project")
    public Call<Issue> create(String projectId, NewIssue issue) {
        return this.caller
                .call(CREATE_ISSUE.with("data", issue.data(projectId)))
                .map(this::read);
    }

    /**
     * Create an issue.
     *
     * <p>Fails with {@link NotFoundException} if the project, data row, label or category does not exist.
     *
     * @throws IllegalArgumentException before any request, if the media type of the project does not support the form
     *     of the position
     */
    @PythonSdk("Project.create_issue")
    public Call<Issue> create(Project project, NewIssue issue) {
        if (issue.position() != null
                && project.allowedMediaType() != null
                && !issue.position().fits(project.allowedMediaType())) {
            throw new IllegalArgumentException("The project " + project.id() + " has " + project.allowedMediaType()
                    + " data rows, which do not support a position like " + issue.position());
        }
        return create(project.id(), issue);
    }

    /** Return the issue with the given id. Fails with {@link NotFoundException} if it does not exist. */
    @PythonSdk("Project.get_issue")
    public Call<Issue> get(String issueId) {
        return this.caller.call(GET_ISSUE.with("id", issueId)).map(this::read);
    }

    /**
     * Return the issues of a project that have a label. Fails with {@link NotFoundException} if the project does not
     * exist.
     */
    @JavaOnly("Project.get_issues without a filter")
    public PagedCall<Issue> list(String projectId) {
        return list(projectId, IssueFilter.all());
    }

    /**
     * Return the issues of a project that have a label and match the filter. Fails with {@link NotFoundException} if
     * the project does not exist.
     */
    @PythonSdk("Project.get_issues")
    public PagedCall<Issue> list(String projectId, IssueFilter filter) {
        return PagedCall.sized(ListDocument.PAGE_SIZE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("projectId", projectId);
            variables.put("where", filter.where());
            variables.put("from", cursor);
            variables.put("first", size);
            return this.caller
                    .call(LIST_ISSUES.with(variables))
                    .map(page ->
                            Page.byCursor(page.nodes().stream().map(this::read).toList(), page.nextCursor()));
        });
    }

    /** Update an issue. Fails with {@link NotFoundException} if it does not exist. */
    @PythonSdk("Issue.update")
    public Call<Issue> update(String issueId, IssueUpdate update) {
        return this.caller
                .call(UPDATE_ISSUE.with(Map.of("id", issueId, "data", update.data())))
                .map(this::read);
    }

    /** Resolve an issue. Fails with {@link NotFoundException} if it does not exist. */
    @PythonSdk("Issue.resolve")
    public Call<Issue> resolve(String issueId) {
        return this.caller.call(RESOLVE_ISSUE.with("id", issueId)).map(this::read);
    }

    /** Reopen a resolved issue. Fails with {@link NotFoundException} if it does not exist. */
    @PythonSdk("Issue.reopen")
    public Call<Issue> reopen(String issueId) {
        return this.caller.call(REOPEN_ISSUE.with("id", issueId)).map(this::read);
    }

    /**
     * Delete issues with their comments. Only the creator of an issue can delete it; unknown ids are ignored
     * (documentation).
     *
     * <p>Fails with {@link io.github.labelboxspring.error.AccessDeniedException} if another user created one of them,
     * and with {@link InvalidRequestException} if Labelbox reports that it did not delete them.
     *
     * @throws IllegalArgumentException before any request, if {@code issueIds} is empty
     */
    @PythonSdk({"Project.delete_issues", "Issue.delete"})
    public Call<Void> delete(Collection<String> issueIds) {
        if (issueIds.isEmpty()) {
            throw new IllegalArgumentException("issueIds must not be empty");
        }
        List<String> ids = List.copyOf(new LinkedHashSet<>(issueIds));
        return this.caller
                .accepted(DELETE_ISSUES.with("issueIds", ids), "the issues " + ids + " were not deleted")
                .withoutResult();
    }

    /**
     * Return a signed URL of a file with all issues of a project. The format of the file is not documented.
     *
     * <p>Fails with {@link NotFoundException} if the project does not exist.
     */
    @JavaOnly("Project.export_issues without a status")
    public Call<String> exportUrl(String projectId) {
        return url(projectId, null);
    }

    /**
     * Return a signed URL of a file with the issues of a project that have the given status. The format of the file is
     * not documented.
     *
     * <p>Fails with {@link NotFoundException} if the project does not exist.
     *
     * @throws IllegalArgumentException before any request, if the status is {@link IssueStatus#UNKNOWN}
     */
    @PythonSdk("Project.export_issues")
    public Call<String> exportUrl(String projectId, IssueStatus status) {
        return url(projectId, IssueStatus.known(status));
    }

    private Call<String> url(String projectId, @Nullable IssueStatus status) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("projectId", projectId);
        variables.put("status", status);
        return this.caller.call(GET_EXPORT_URL.with(variables));
    }

    /** Parse positions that are sent as JSON text. Text that is not JSON is kept unchanged. */
    private Issue read(Issue issue) {
        if (!(issue.position() instanceof String text)) {
            return issue;
        }
        try {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            return issue.withPosition(this.caller.json().read(json, ResultType.anyObject()));
        } catch (DecodingException noObject) {
            return issue;
        }
    }

    record Issues(List<Issue> nodes, @Nullable String nextCursor) {}
}
