package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.issues.CommentOperations;
import io.github.labelboxspring.issues.IssueCategoryOperations;
import io.github.labelboxspring.issues.IssueOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on issues, their comments and categories.
 *
 * <pre>{@code
 * Issue issue = client.issues().create(projectId, NewIssue.of("The beak is missing", dataRowId)).execute();
 * client.issues().comments().create(issue.id(), "It is behind the twig").execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
@CheckReturnValue
public final class IssuesClient extends IssueOperations {

    private final Caller caller;

    IssuesClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on comments on issues. */
    public CommentOperations comments() {
        return new CommentOperations(this.caller);
    }

    /** Return the operations on issue categories of projects. */
    public IssueCategoryOperations categories() {
        return new IssueCategoryOperations(this.caller);
    }
}
