package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.ResourceTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Dashboards of the projects in the caller's organization, as used by labeling services. */
public final class DashboardResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "dashboards";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectDashboard", Dashboard.class)
                .type("ProjectDashboardPage", Page.class)
                .type("ProjectDashboardPageInfo", PageInfo.class)
                .type("ProjectDashboardTag", Tag.class)
                .query("getProjectById", DashboardResolvers::get)
                .query("searchProjects", DashboardResolvers::search);
    }

    /** Return null if the project does not exist, as the official SDK expects. */
    private static @Nullable Dashboard get(Invocation call) {
        return Listing.store(call, Project.class)
                .find(call.text("input", "id"))
                .map(Dashboard::of)
                .orElse(null);
    }

    /**
     * Search for projects. A cursor is the id of the last project of a page, so projects created meanwhile do not shift
     * pages.
     */
    private static Page search(Invocation call) {
        int size = Listing.first(call, "input", "size");
        Predicate<ProjectSearch.Found> wanted = ProjectSearch.of(call.inputs("input", "searchQuery"));
        List<Project> ever = List.copyOf(Listing.store(call, Project.class).withDeleted());
        int from = call.find("input", "after")
                .map(cursor -> CursorPage.behind(ever, cursor))
                .orElse(0);
        List<Dashboard> found = ever.subList(from, ever.size()).stream()
                .filter(project -> !project.deleted())
                .map(project -> new ProjectSearch.Found(project, Dashboard.of(project)))
                .filter(wanted)
                .map(ProjectSearch.Found::dashboard)
                .limit(size + 1L)
                .toList();
        List<Dashboard> page = found.subList(0, Math.min(size, found.size()));
        boolean last = page.size() == found.size() || page.isEmpty();
        return new Page(
                page, new PageInfo(last ? null : page.get(page.size() - 1).id()));
    }

    record Page(List<Dashboard> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}

    record Tag(String id, String text, String color, String type) {

        /** The type {@code Billing} does not occur, since no mutation creates such tags. */
        static Tag of(ResourceTag tag) {
            return new Tag(tag.id(), tag.text(), tag.color(), "Default");
        }
    }

    record Dashboard(
            String id,
            String name,
            @Nullable Instant boostRequestedAt,
            @Nullable Instant boostUpdatedAt,
            @Nullable String boostRequestedBy,
            @Nullable String boostStatus,
            int dataRowsCount,
            int dataRowsDoneCount,
            int dataRowsInReviewCount,
            int dataRowsInReworkCount,
            int tasksTotalCount,
            int tasksCompletedCount,
            int tasksRemainingCount,
            String mediaType,
            @Nullable String editorTaskType,
            List<Tag> tags) {

        /** A task is a data row that is labeled or done, and it is completed when the data row is done (inferred). */
        static Dashboard of(Project project) {
            List<ProjectRow> rows = Workflow.of(project).rows().toList();
            int done = in(rows, NodeKind.DONE);
            int tasks = (int) rows.stream()
                    .filter(row -> row.labeled() || row.at(NodeKind.DONE))
                    .count();
            Optional<LabelingService> service = LabelingService.of(project);
            return new Dashboard(
                    project.id(),
                    project.name(),
                    service.map(Entity::createdAt).orElse(null),
                    service.map(Entity::updatedAt).orElse(null),
                    service.map(LabelingService::createdById).orElse(null),
                    service.map(found -> found.status().name()).orElse(null),
                    rows.size(),
                    done,
                    in(rows, NodeKind.REVIEW),
                    in(rows, NodeKind.REWORK),
                    tasks,
                    done,
                    tasks - done,
                    project.allowedMediaType().name(),
                    project.editorTaskType() == null
                            ? null
                            : project.editorTaskType().name(),
                    project.resourceTags().stream().map(Tag::of).toList());
        }

        private static int in(List<ProjectRow> rows, NodeKind kind) {
            return (int) rows.stream().filter(row -> row.at(kind)).count();
        }
    }
}
