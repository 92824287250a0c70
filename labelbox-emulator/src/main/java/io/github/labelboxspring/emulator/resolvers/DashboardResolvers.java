package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Input;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What labeling services see of projects. Nobody can ask for a service here yet, nor tag a project, so what is searched by
 * these is found nowhere.
 */
final class DashboardResolvers implements ResolverSet {

    private static final int DEFAULT_PAGE = 100;

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
                .query("searchProjects", DashboardResolvers::search);
    }

    /** A cursor is the id of the last project of a page, so that projects made meanwhile do no harm. */
    private static Page search(Invocation call) {
        int size = call.number(DEFAULT_PAGE, "input", "size");
        String organization = Listing.session(call).organization().id();
        List<Input> filters = call.inputs("input", "searchQuery");
        List<Dashboard> all = Listing.store(call, Project.class).stream()
                .map(Dashboard::of)
                .filter(each -> filters.stream().allMatch(filter -> fits(each, filter, organization)))
                .toList();
        int from = call.find("input", "after")
                .map(cursor -> all.stream().map(Dashboard::id).toList().indexOf(cursor) + 1)
                .orElse(0);
        List<Dashboard> page = all.subList(from, Math.min(all.size(), from + size));
        boolean last = from + page.size() >= all.size();
        return new Page(
                page, new PageInfo(last ? null : page.get(page.size() - 1).id()));
    }

    private static boolean fits(Dashboard dashboard, Input filter, String organization) {
        return switch (filter.text("type")) {
            case "organization_id", "workspace" -> filter.list("values").contains(organization);
            case "shared_with_organizations", "tag", "stage", "workforce_requested_at", "workforce_stage_updated_at" ->
                false;
            case "task_completed_count" -> compare(dashboard.tasksCompletedCount(), filter.map("value"));
            case "task_remaining_count" -> compare(dashboard.tasksRemainingCount(), filter.map("value"));
            default -> throw ApiException.malformed("Projects cannot be searched by " + filter.text("type"));
        };
    }

    private static boolean compare(int count, Map<String, Object> wanted) {
        if (!(wanted.get("value") instanceof Number number)) {
            throw ApiException.malformed("A count is compared with a number");
        }
        int value = number.intValue();
        return switch (String.valueOf(wanted.get("operator"))) {
            case "EQUALS" -> count == value;
            case "GREATER_THAN_OR_EQUAL" -> count >= value;
            case "LESS_THAN_OR_EQUAL" -> count <= value;
            default -> throw ApiException.malformed("Counts cannot be compared by " + wanted.get("operator"));
        };
    }

    record Page(List<Dashboard> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}

    record Tag(String id, String text, String color, String type) {}

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

        /** A task is a data row that has been worked on; it is completed when it is done (inferred). */
        static Dashboard of(Project project) {
            List<ProjectRow> rows = project.rows().toList();
            int done = in(rows, QueueKind.DONE);
            int tasks = (int) rows.stream()
                    .filter(row -> row.labeled() || row.queue() == QueueKind.DONE)
                    .count();
            return new Dashboard(
                    project.id(),
                    project.name(),
                    null,
                    null,
                    null,
                    null,
                    rows.size(),
                    done,
                    in(rows, QueueKind.REVIEW),
                    in(rows, QueueKind.REWORK),
                    tasks,
                    done,
                    tasks - done,
                    project.allowedMediaType().name(),
                    project.editorTaskType() == null
                            ? null
                            : project.editorTaskType().name(),
                    List.of());
        }

        private static int in(List<ProjectRow> rows, QueueKind queue) {
            return (int) rows.stream().filter(row -> row.queue() == queue).count();
        }
    }
}
