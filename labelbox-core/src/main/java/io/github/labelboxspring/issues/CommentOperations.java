package io.github.labelboxspring.issues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on the comments of issues.
 *
 * <pre>{@code
 * Comment comment = client.issues().comments().create(issueId, "Look at the beak again").execute();
 * client.issues().comments().update(comment.id(), "Look at beak and tail").execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
@CheckReturnValue
public final class CommentOperations {

    private static final Document<Comment> CREATE_COMMENT = Document.mutation(
                    CommentOperations.class, "CreateComment", "createComment", Comment.class)
            .experimental();

    private static final Document<List<Comment>> LIST_COMMENTS = Document.query(
                    CommentOperations.class, "ListComments", "issue.comments", ResultType.listOf(Comment.class))
            .experimental();

    private static final Document<Comment> UPDATE_COMMENT = Document.mutation(
                    CommentOperations.class, "UpdateComment", "updateComment", Comment.class)
            .experimental()
            .idempotent();

    private static final Document<Object> DELETE_COMMENT = Document.mutation(
                    CommentOperations.class, "DeleteComment", "deleteComment", Object.class)
            .experimental()
            .deletion();

    private final Caller caller;

    public CommentOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create a comment on an issue.
     *
     * <p>Fails with {@link NotFoundException} if the issue does not exist.
     *
     * @throws IllegalArgumentException before any request, if the content is blank
     */
    @PythonSdk("Issue.create_comment")
    public Call<Comment> create(String issueId, String content) {
        return this.caller.call(CREATE_COMMENT.with(Map.of("issueId", issueId, "content", checked(content))));
    }

    /**
     * Return all comments on an issue, oldest first. Fails with {@link NotFoundException} if the issue does not exist.
     */
    @PythonSdk("Issue.comments")
    public Call<List<Comment>> list(String issueId) {
        return this.caller.call(LIST_COMMENTS.with("issueId", issueId));
    }

    /**
     * Change the text of a comment.
     *
     * <p>Fails with {@link NotFoundException} if the comment does not exist.
     *
     * @throws IllegalArgumentException before any request, if the content is blank
     */
    @PythonSdk("Comment.update")
    public Call<Comment> update(String commentId, String content) {
        return this.caller.call(UPDATE_COMMENT.with(Map.of("id", commentId, "content", checked(content))));
    }

    /**
     * Delete a comment.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist, and with
     * {@link io.github.labelboxspring.error.InvalidRequestException} if Labelbox reports that it did not delete it.
     */
    @PythonSdk("Comment.delete")
    public Call<Void> delete(String commentId) {
        return Deletions.send(this.caller, DELETE_COMMENT.with("id", commentId), "the comment " + commentId);
    }

    private static String checked(String content) {
        if (content.isBlank()) {
            throw new IllegalArgumentException("The content of a comment must not be blank");
        }
        return content;
    }
}
