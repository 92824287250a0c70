package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowsDeleted;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Label versions. Each action in the editor creates one; imports create none. */
public final class LabelVersionResolvers implements ResolverSet {

    private static final int LARGEST_PAGE = 100;

    public LabelVersionResolvers(Services services) {
        services.world().events().on(DataRowsDeleted.class, LabelVersionResolvers::forget);
        services.world().events().on(DataRowMoved.class, LabelVersionResolvers::record);
    }

    @Override
    public String schema() {
        return "label-versions";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("LabelVersion", Shown.class)
                .type("LabelVersionStage", Stage.class)
                .type("LabelVersionPage", Page.class)
                .query("labelVersion", LabelVersionResolvers::version)
                .query("labelVersions", LabelVersionResolvers::versions);
    }

    /** Record that a data row was moved into a rework step by hand, for each of its labels. */
    private static void record(DataRowMoved event) {
        if (event.byHand() && event.to() != event.from() && event.to().kind() == NodeKind.REWORK) {
            EntityStore<LabelVersion> versions = event.by().organization().entities(LabelVersion.class);
            Labels.of(event.row())
                    .forEach(label -> versions.add(
                            new LabelVersion(event.by(), label, HandOff.SENT_TO_REWORK, event.from(), Duration.ZERO)));
        }
    }

    /** Remove the labels of deleted data rows, with what refers to these labels. */
    private static void forget(DataRowsDeleted event) {
        List<Label> labels = event.rows().stream().flatMap(Labels::of).toList();
        if (!labels.isEmpty()) {
            labels.forEach(Label::forgotten);
            event.organization()
                    .entities(LabelFeedback.class)
                    .removeIf(each -> each.label().dataRow().deleted());
            event.organization()
                    .entities(Benchmark.class)
                    .removeIf(each -> each.referenceLabel().dataRow().deleted());
            event.organization()
                    .entities(Label.class)
                    .removeIf(label -> label.dataRow().deleted());
        }
    }

    private static Shown version(Invocation call) {
        Session session = Listing.session(call);
        return Listing.store(call, LabelVersion.class)
                .find(call.text("where", "id"))
                .filter(each -> mayRead(session, each))
                .map(Shown::of)
                .orElseThrow(() -> ApiException.notFound("LabelVersion"));
    }

    private static Page versions(Invocation call) {
        if (call.number(LARGEST_PAGE, "first") < 1 || call.number(LARGEST_PAGE, "first") > LARGEST_PAGE) {
            throw ApiException.malformed("first must be from 1 to " + LARGEST_PAGE);
        }
        Session session = Listing.session(call);
        Project project = ProjectResolvers.find(call, call.text("where", "projectId"));
        CursorPage<LabelVersion> page = CursorPage.of(
                call,
                Listing.store(call, LabelVersion.class).withDeleted(),
                each -> each.label().project() == project && mayRead(session, each) && fits(call, each));
        return new Page(page.nodes().stream().map(Shown::of).toList(), page.nextCursor());
    }

    /** That a member who may label but not review sees only the versions of their own labels is inferred. */
    private static boolean mayRead(Session session, LabelVersion version) {
        Project project = version.label().project();
        return version.label().createdBy() == session.user()
                || project.visibleTo(session)
                        && (project.lets(session, Permission.REVIEW) || !project.lets(session, Permission.LABEL));
    }

    private static boolean fits(Invocation call, LabelVersion version) {
        Instant created = version.createdAt();
        return equal(call, "labelId", version.label().id())
                && equal(call, "dataRowId", version.label().dataRow().id())
                && equal(call, "createdById", version.createdBy().id())
                && !(call.value("where", "createdAfter") instanceof Instant after && created.isBefore(after))
                && !(call.value("where", "createdBefore") instanceof Instant before && !created.isBefore(before));
    }

    private static boolean equal(Invocation call, String name, String actual) {
        return call.find("where", name).map(actual::equals).orElse(true);
    }

    record Page(List<Shown> nodes, @Nullable String nextCursor) {}

    public record Stage(String taskQueueId, String name, String type) {

        static @Nullable Stage of(LabelVersion.Stage stage) {
            return stage.kind() == NodeKind.DONE
                    ? null
                    : new Stage(stage.id(), stage.name(), stage.kind().queueType());
        }
    }

    public record Shown(
            String id,
            String labelId,
            String dataRowId,
            String projectId,
            HandOff action,
            Instant createdAt,
            String createdById,
            @Nullable Stage stage,
            int annotationCount,
            LabelVersion version) {

        static Shown of(LabelVersion version) {
            Project project = version.label().project();
            return new Shown(
                    version.id(),
                    version.label().id(),
                    version.label().dataRow().id(),
                    project.id(),
                    version.action(),
                    version.createdAt(),
                    version.createdBy().id(),
                    Stage.of(version.stage()),
                    version.annotations().size(),
                    version);
        }
    }
}
