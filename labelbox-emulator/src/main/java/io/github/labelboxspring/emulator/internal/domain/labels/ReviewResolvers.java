package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowsDeleted;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.util.List;

/** Reviews of labels. */
public final class ReviewResolvers implements ResolverSet {

    public ReviewResolvers(Services services) {
        services.world()
                .events()
                .on(
                        DataRowsDeleted.class,
                        event -> event.organization()
                                .entities(Review.class)
                                .removeIf(each -> each.label().dataRow().deleted()));
    }

    @Override
    public String schema() {
        return "reviews";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Review", Review.class)
                .type("ReviewMetrics", Metrics.class)
                .type("LabelAggregate", Aggregate.class)
                .query("review", ReviewResolvers::find)
                .mutation("createReview", ReviewResolvers::create)
                .mutation("updateReview", ReviewResolvers::update)
                .field(
                        "Review",
                        "label",
                        call -> LabelResolvers.Shown.of(
                                call.source(Review.class).label()))
                .field("Label", "reviews", ReviewResolvers::ofLabel)
                .field("Project", "reviewMetrics", call -> new Metrics(call.source(Project.class)))
                .field("ReviewMetrics", "labelAggregate", ReviewResolvers::count);
    }

    private static Review find(Invocation call) {
        return Listing.store(call, Review.class)
                .find(call.text("where", "id"))
                .filter(review -> review.visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Review"));
    }

    private static Review create(Invocation call) {
        Label label = LabelResolvers.find(call, call.text("data", "label", "connect", "id"));
        if (!label.project().id().equals(call.text("data", "project", "connect", "id"))) {
            throw ApiException.malformed("The label belongs to another project");
        }
        return new Reviews(Listing.session(call)).create(label, score(call));
    }

    private static Review update(Invocation call) {
        Review review = find(call);
        Reviews reviews = new Reviews(Listing.session(call));
        if (call.value("data", "score") != null) {
            reviews.score(review, score(call));
        }
        if (call.flag("data", "deleted")) {
            reviews.delete(review);
        }
        return review;
    }

    private static double score(Invocation call) {
        return Double.parseDouble(call.text("data", "score"));
    }

    private static List<Review> ofLabel(Invocation call) {
        String id = call.source(LabelResolvers.Shown.class).id();
        return Listing.page(call, Reviews.of(LabelResolvers.find(call, id)));
    }

    private static Aggregate count(Invocation call) {
        Reviews.NetScore wanted = Reviews.NetScore.valueOf(call.text("netScore"));
        return new Aggregate(Labels.of(call.source(Metrics.class).project())
                .filter(label -> !label.dataRow().deleted() && Reviews.NetScore.of(label) == wanted)
                .count());
    }

    record Metrics(Project project) {}

    record Aggregate(long count) {}
}
