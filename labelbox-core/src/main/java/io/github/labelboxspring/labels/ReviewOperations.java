package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Order;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.organization.Organization;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage reviews of labels: scores that users give to them.
 *
 * <pre>{@code
 * Review review = client.labels().reviews().create(labelId, -1).execute();
 * client.labels().reviews().update(review.id(), 1).execute();
 * int liked = client.labels().reviews().labelCount(projectId, NetScore.POSITIVE).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows, which replaced reviews</a>
 */
@CheckReturnValue
public final class ReviewOperations {

    private static final Document<String> GET_PROJECT_ID =
            Document.query(ReviewOperations.class, "GetLabelProjectId", "label.project.id", String.class);

    private static final Document<Review> CREATE_REVIEW =
            Document.mutation(ReviewOperations.class, "CreateReview", "createReview", Review.class);

    private static final Document<Review> UPDATE_REVIEW = Document.mutation(
                    ReviewOperations.class, "UpdateReview", "updateReview", Review.class)
            .idempotent();

    private static final Document<String> DELETE_REVIEW = Document.mutation(
                    ReviewOperations.class, "DeleteReview", "updateReview.id", String.class)
            .deletion();

    private static final Document<List<Review>> LIST_REVIEWS =
            Document.query(ReviewOperations.class, "ListReviews", "label.reviews", ResultType.listOf(Review.class));

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            ReviewOperations.class,
            "GetReviewCreator",
            "review.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<Label> GET_LABEL =
            Document.query(ReviewOperations.class, "GetReviewLabel", "review.label", Label.class);

    private static final Document<Project> GET_PROJECT =
            Document.query(ReviewOperations.class, "GetReviewProject", "review.project", Project.class);

    private static final Document<Organization> GET_ORGANIZATION =
            Document.query(ReviewOperations.class, "GetReviewOrganization", "review.organization", Organization.class);

    private static final Document<Integer> COUNT_LABELS = Document.query(
            ReviewOperations.class, "CountReviewedLabels", "project.reviewMetrics.labelAggregate.count", Integer.class);

    private final Caller caller;

    public ReviewOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Add a review to a label. This sends two requests, because the platform requires the project of the label.
     *
     * <p>Fails with {@link NotFoundException} if there is no such label.
     *
     * @param score any finite number; the platform's editor used -1, 0 and 1
     * @throws IllegalArgumentException before any request, if the score is not finite
     */
    @PythonSdk("Label.create_review")
    public Call<Review> create(String labelId, double score) {
        double checked = finite(score);
        return this.caller
                .call(GET_PROJECT_ID.with("id", labelId))
                .flatMap(projectId -> this.caller.call(
                        CREATE_REVIEW.with(Map.of("labelId", labelId, "projectId", projectId, "score", checked))));
    }

    /**
     * Change the score of a review.
     *
     * <p>Fails with {@link NotFoundException} if there is no such review.
     *
     * @throws IllegalArgumentException before any request, if the score is not finite
     */
    @PythonSdk("Review.update")
    public Call<Review> update(String reviewId, double score) {
        return this.caller.call(UPDATE_REVIEW.with(Map.of("id", reviewId, "score", finite(score))));
    }

    /** Delete a review. Fails with {@link NotFoundException} if there is none. */
    @PythonSdk("Review.delete")
    public Call<Void> delete(String reviewId) {
        return this.caller
                .call(DELETE_REVIEW.with(Map.of("id", reviewId, "deleted", true)))
                .withoutResult();
    }

    /** Return the reviews of a label. Fails with {@link NotFoundException} if there is no such label. */
    @JavaOnly("Label.reviews without an order")
    public PagedCall<Review> list(String labelId) {
        return reviews(labelId).call(this.caller);
    }

    /** Return the reviews of a label in order. Fails with {@link NotFoundException} if there is no such label. */
    @PythonSdk("Label.reviews")
    public PagedCall<Review> list(String labelId, Order<Review> order) {
        return reviews(labelId).select(order).call(this.caller);
    }

    private static ListDocument<Review> reviews(String labelId) {
        return ListDocument.of(LIST_REVIEWS, Map.of("labelId", labelId));
    }

    /** Return the number of labels in a project with the given sum of review scores. */
    @PythonSdk("Project.review_metrics")
    public Call<Integer> labelCount(String projectId, NetScore netScore) {
        return this.caller.call(COUNT_LABELS.with(Map.of("projectId", projectId, "netScore", netScore)));
    }

    /**
     * Return the user who created a review, empty if that user no longer exists. Fails with {@link NotFoundException}
     * if there is no such review.
     */
    @PythonSdk("Review.created_by")
    public Call<Optional<User>> findCreator(String reviewId) {
        return this.caller.call(GET_CREATOR.with("id", reviewId));
    }

    /** Return the label of a review. Fails with {@link NotFoundException} if there is no such review. */
    @PythonSdk("Review.label")
    public Call<Label> label(String reviewId) {
        return this.caller.call(GET_LABEL.with("id", reviewId));
    }

    /** Return the project of a review. Fails with {@link NotFoundException} if there is no such review. */
    @PythonSdk("Review.project")
    public Call<Project> project(String reviewId) {
        return this.caller.call(GET_PROJECT.with("id", reviewId));
    }

    /** Return the organization of a review. Fails with {@link NotFoundException} if there is no such review. */
    @PythonSdk("Review.organization")
    public Call<Organization> organization(String reviewId) {
        return this.caller.call(GET_ORGANIZATION.with("id", reviewId));
    }

    private static double finite(double score) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("The score of a review must be a finite number, not " + score);
        }
        return score;
    }
}
