package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureRedefined;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labels of projects and of data rows. */
public final class LabelResolvers implements ResolverSet {

    public LabelResolvers(Services services) {
        services.world()
                .events()
                .on(
                        FeatureRedefined.class,
                        event -> event.organization().entities(Label.class).stream()
                                .forEach(label -> label.redefine(event.feature())));
    }

    @Override
    public String schema() {
        return "labels";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Label", Shown.class)
                .type("LabelFeedback", LabelFeedback.class)
                .type("LabelScore", LabelFeedback.Score.class)
                .type("LabelingActivity", Activity.class)
                .query("label", call -> Shown.of(find(call, call.text("where", "id"))))
                .field("Project", "labels", LabelResolvers::labels)
                .field("DataRow", "labels", LabelResolvers::ofDataRow)
                .field("DataRow", "labelingActivity", LabelResolvers::activity)
                .mutation("upsertAutoQaLabelFeedback", LabelResolvers::feedback);
    }

    /** Return the label with the given id; fails if the caller cannot see it. */
    public static Label find(Invocation call, String id) {
        return Listing.store(call, Label.class)
                .find(id)
                .filter(label -> !label.project().deleted()
                        && !label.dataRow().deleted()
                        && label.project().visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Label"));
    }

    private static LabelFeedback feedback(Invocation call) {
        Session session = Listing.session(call);
        Label label = find(call, call.text("input", "labelId"));
        Map<String, Double> scores = new LinkedHashMap<>();
        call.map("input", "scores").forEach((name, score) -> {
            if (!(score instanceof Number number)) {
                throw ApiException.malformed("Score " + name + " must be a number");
            }
            scores.put(name, number.doubleValue());
        });
        EntityStore<LabelFeedback> store = Listing.store(call, LabelFeedback.class);
        LabelFeedback feedback = store.with("label", LabelFeedback::label, label)
                .findFirst()
                .orElseGet(() -> store.add(new LabelFeedback(session, label)));
        feedback.change(session, call.text("input", "feedback"), scores);
        return feedback;
    }

    private static List<Shown> labels(Invocation call) {
        Project project = call.source(Project.class);
        return page(call, Labels.of(project).filter(label -> !label.dataRow().deleted()));
    }

    private static List<Shown> ofDataRow(Invocation call) {
        DataRow row = call.source(DataRow.class);
        Session session = Listing.session(call);
        return page(
                call,
                Labels.of(row)
                        .filter(label ->
                                !label.project().deleted() && label.project().visibleTo(session)));
    }

    private static List<Shown> page(Invocation call, Stream<Label> labels) {
        return Listing.page(call, labels.map(Shown::of));
    }

    /** Select the oldest label, since the emulator has no consensus voting. */
    private static Activity activity(Invocation call) {
        DataRow row = call.source(DataRow.class);
        Project project = ProjectResolvers.find(call, call.text("where", "projectId"));
        return new Activity(Labels.of(row)
                .filter(label -> label.project() == project)
                .findFirst()
                .map(Label::id)
                .orElse(null));
    }

    record Activity(@Nullable String selectedLabelId) {}

    public record Shown(
            String id,
            Label source,
            @Nullable Double secondsToLabel,
            @Nullable Double agreement,
            @Nullable Double benchmarkAgreement,
            boolean isBenchmarkReference,
            boolean deleted,
            Instant createdAt,
            Instant updatedAt,
            User createdBy,
            DataRow dataRow,
            Project project) {

        public static Shown of(Label label) {
            return new Shown(
                    label.id(),
                    label,
                    label.secondsToLabel(),
                    Agreement.withOthers(label),
                    Agreement.withBenchmark(label),
                    label.benchmarkReference(),
                    false,
                    label.createdAt(),
                    label.updatedAt(),
                    label.createdBy(),
                    label.dataRow(),
                    label.project());
        }
    }
}
