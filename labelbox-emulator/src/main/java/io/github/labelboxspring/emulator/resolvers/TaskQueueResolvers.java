package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.jobs.ProjectRowsChange;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import io.github.labelboxspring.emulator.world.project.TaskQueue;
import java.util.List;
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
                .field("ProjectMutation", "createQueuePriorityUpdateTask", this::prioritize);
    }

    private BatchResolvers.StartedTask move(Invocation call) {
        QueueKind to = call.find("data", "queueId").map(id -> queue(call, id)).orElse(QueueKind.DONE);
        return start(call, "send-to-task-queue", "Move data rows to " + to.title(), row -> row.moveTo(to));
    }

    private static QueueKind queue(Invocation call, String id) {
        return call.source(Project.class).taskQueues().stream()
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
        return new BatchResolvers.StartedTask(services.tasks()
                .start(
                        session,
                        type,
                        name,
                        new ProjectRowsChange(session, call.source(Project.class), references, byKey, change))
                .id());
    }
}
