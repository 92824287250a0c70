package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Input;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.jobs.ProjectRowsChange;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import io.github.labelboxspring.emulator.world.project.TaskQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Data rows move through the queues of a project, by priority. */
final class TaskQueueResolvers implements ResolverSet {

    private static final int MOST_ROWS = 1_000_000;

    private final Services services;

    TaskQueueResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "task-queues";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.field("ProjectMutation", "createBulkAddRowsToQueueTask", this::move)
                .field("ProjectMutation", "createQueuePriorityUpdateTask", this::prioritize)
                .field("ProjectMutation", "setLabelingParameterOverrides", TaskQueueResolvers::override)
                .type("LabelingParameterOverride", RowOverride.class)
                .type("LabelingParameterOverrideResult", Success.class)
                .field("Project", "labelingParameterOverrides", TaskQueueResolvers::overrides);
    }

    private static List<RowOverride> overrides(Invocation call) {
        return Listing.page(call, call.source(Project.class).rows().map(RowOverride::of));
    }

    private static Success override(Invocation call) {
        Session session = Listing.session(call);
        DataRowStore store = DataRowStore.of(session.organization());
        Map<ProjectRow, Integer> priorities = new LinkedHashMap<>();
        for (Input each : call.inputs("dataWithDataRowIdentifiers")) {
            String id = each.text("dataRowIdentifier", "id");
            boolean byKey = each.text("dataRowIdentifier", "idType").equals("GKEY");
            ProjectRow row = (byKey ? store.findByGlobalKey(id) : store.find(id))
                    .flatMap(call.source(Project.class)::row)
                    .orElseThrow(() -> ApiException.notFound("DataRow"));
            priorities.put(row, each.number(0, "priority"));
        }
        priorities.forEach(ProjectRow::prioritize);
        return new Success(true);
    }

    private BatchResolvers.StartedTask move(Invocation call) {
        QueueKind to = call.find("data", "queueId")
                .map(id -> queue(call.source(Project.class), id))
                .orElse(QueueKind.DONE);
        return start(call, "send-to-task-queue", "Move data rows to " + to.title(), row -> row.moveTo(to));
    }

    static QueueKind queue(Project project, String id) {
        return project.taskQueues().stream()
                .filter(queue -> queue.id().equals(id))
                .map(TaskQueue::kind)
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("TaskQueue"));
    }

    private BatchResolvers.StartedTask prioritize(Invocation call) {
        int priority = call.number(0, "data", "priority");
        return start(call, "update-queue-priority", "Set priority " + priority, row -> row.prioritize(priority));
    }

    private BatchResolvers.StartedTask start(Invocation call, String type, String name, Consumer<ProjectRow> change) {
        Session session = Listing.session(call);
        List<String> references = call.list("data", "dataRowIdentifiers", "ids");
        if (references.size() > MOST_ROWS) {
            throw ApiException.invalid(422, "At most 1,000,000 data rows at a time");
        }
        boolean byKey = call.find("data", "dataRowIdentifiers", "idType")
                .filter("GKEY"::equals)
                .isPresent();
        return new BatchResolvers.StartedTask(this.services
                .tasks()
                .start(
                        session,
                        type,
                        name,
                        new ProjectRowsChange(session, call.source(Project.class), references, byKey, change))
                .id());
    }

    record RowOverride(String id, int priority, int numberOfLabels, DataRow dataRow) {

        static RowOverride of(ProjectRow row) {
            return new RowOverride(row.overrideId(), row.priority(), 1, row.dataRow());
        }
    }
}
