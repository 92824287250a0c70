package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates, changes and deletes reviews of labels. That writing reviews requires the permission to review is inferred.
 *
 * @param by the session of the reviewer
 */
public record Reviews(Session by) {

    /** Return the reviews of a label, oldest first. */
    public static Stream<Review> of(Label label) {
        return label.project().organization().entities(Review.class).with("label", Review::label, label);
    }

    public Review create(Label label, double score) {
        check(label.project());
        Review review = this.by.organization().entities(Review.class).add(new Review(this.by, label, score));
        this.by.world().events().publish(new ReviewCreated(this.by, review));
        return review;
    }

    public void score(Review review, double score) {
        check(review.project());
        review.score(score, this.by.world().now());
        this.by.world().events().publish(new ReviewUpdated(this.by, review));
    }

    public void delete(Review review) {
        check(review.project());
        review.delete(this.by.world().now());
        this.by.world().events().publish(new ReviewDeleted(this.by, review));
    }

    private void check(Project project) {
        if (!project.lets(this.by, Permission.REVIEW)) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
    }

    /**
     * The sign of the sum of a label's review scores. That None is the net score of labels without a review is
     * inferred.
     */
    enum NetScore {
        None,
        Negative,
        Zero,
        Positive;

        static NetScore of(Label label) {
            List<Double> scores = Reviews.of(label).map(Review::score).toList();
            double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
            return scores.isEmpty() ? None : sum < 0 ? Negative : sum > 0 ? Positive : Zero;
        }
    }
}
