package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowsDeleted;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.tasks.StartedTask;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The task queues of projects: moves and priorities of data rows. */
public final class TaskQueueResolvers implements ResolverSet {

    private static final int MOST_ROWS = 1_000_000;

    private final Tasks tasks;

    public TaskQueueResolvers(Services services, Tasks tasks) {
        this.tasks = tasks;
        services.world().events().on(DataRowsDeleted.class, TaskQueueResolvers::forget);
    }

    @Override
    public String schema() {
        return "task-queues";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("TaskQueue", WorkflowNode.class)
                .field("Project", "taskQueues", call -> workflow(call).queues())
                .field("Project", "labelCount", call -> labelCount(workflow(call)))
                .field("Project", "datasets", TaskQueueResolvers::datasets)
                .field("ProjectMutation", "createBulkAddRowsToQueueTask", this::move)
                .field("ProjectMutation", "createQueuePriorityUpdateTask", this::prioritize)
                .field("ProjectMutation", "setLabelingParameterOverrides", TaskQueueResolvers::override)
                .type("LabelingParameterOverride", RowOverride.class)
                .type("LabelingParameterOverrideResult", Success.class)
                .field("Project", "labelingParameterOverrides", TaskQueueResolvers::overrides);
    }

    private static void forget(DataRowsDeleted event) {
        event.organization()
                .entities(Project.class)
                .withDeleted()
                .forEach(project -> Workflow.of(project).forget(event.rows()));
    }

    private static long labelCount(Workflow workflow) {
        return workflow.rows().mapToLong(row -> row.labelIds().size()).sum();
    }

    private static List<Dataset> datasets(Invocation call) {
        return workflow(call)
                .rows()
                .map(row -> row.dataRow().dataset())
                .distinct()
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private static List<RowOverride> overrides(Invocation call) {
        return Listing.page(call, workflow(call).rows().map(RowOverride::of));
    }

    private static Success override(Invocation call) {
        Session session = Listing.session(call);
        DataRowStore store = DataRowStore.of(session.organization());
        Map<ProjectRow, Integer> priorities = new LinkedHashMap<>();
        for (Input each : call.inputs("dataWithDataRowIdentifiers")) {
            String id = each.text("dataRowIdentifier", "id");
            boolean byKey = each.text("dataRowIdentifier", "idType").equals("GKEY");
            ProjectRow row = (byKey ? store.findByGlobalKey(id) : store.find(id))
                    .flatMap(workflow(call)::row)
                    .orElseThrow(() -> ApiException.notFound("DataRow"));
            priorities.put(row, each.number(0, "priority"));
        }
        priorities.forEach(ProjectRow::prioritize);
        return new Success(true);
    }

    private StartedTask move(Invocation call) {
        Session session = Listing.session(call);
        Workflow workflow = workflow(call);
        WorkflowNode to = call.find("data", "queueId")
                .map(id -> node(workflow, id))
                .orElseGet(() -> workflow.node(NodeKind.DONE));
        return start(
                call,
                "send-to-task-queue",
                "Move data rows to " + to.name(),
                row -> workflow.moveByHand(session, row, to));
    }

    private static Workflow workflow(Invocation call) {
        return Workflow.of(call.source(Project.class));
    }

    public static WorkflowNode node(Workflow workflow, String id) {
        return workflow.node(id).orElseThrow(() -> ApiException.notFound("TaskQueue"));
    }

    private StartedTask prioritize(Invocation call) {
        int priority = call.number(0, "data", "priority");
        return start(call, "update-queue-priority", "Set priority " + priority, row -> row.prioritize(priority));
    }

    private StartedTask start(Invocation call, String type, String name, Consumer<ProjectRow> change) {
        Session session = Listing.session(call);
        List<String> references = call.list("data", "dataRowIdentifiers", "ids");
        if (references.size() > MOST_ROWS) {
            throw ApiException.invalid(422, "At most 1,000,000 data rows at a time");
        }
        boolean byKey = call.find("data", "dataRowIdentifiers", "idType")
                .filter("GKEY"::equals)
                .isPresent();
        return new StartedTask(this.tasks
                .start(session, type, name, new ProjectRowsChange(session, workflow(call), references, byKey, change))
                .id());
    }

    record RowOverride(String id, int priority, int numberOfLabels, DataRow dataRow) {

        static RowOverride of(ProjectRow row) {
            return new RowOverride(row.overrideId(), row.priority(), row.labelsWanted(), row.dataRow());
        }
    }
}
