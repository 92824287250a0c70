package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.jobs.SendingToAnnotate;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.model.ModelRun;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import io.github.labelboxspring.emulator.world.project.TaskQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends data rows of the catalog to projects. Model runs have no predictions here, so none come along. */
final class SendToAnnotateResolvers implements ResolverSet {

    private static final int DEFAULT_PRIORITY = 5;

    private final Services services;

    SendToAnnotateResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "send-to-annotate";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.mutation("sendToAnnotateFromCatalog", this::send);
    }

    private BatchResolvers.StartedTask send(Invocation call) {
        Session session = Listing.session(call);
        Project project = project(call, call.text("input", "destinationProjectId"));
        checkModelRun(call);
        SendingToAnnotate work = new SendingToAnnotate(
                session,
                project,
                call.text("input", "batchInput", "batchName"),
                call.number(DEFAULT_PRIORITY, "input", "batchInput", "batchPriority"),
                references(call),
                queue(call, project),
                call.flag("input", "excludeDataRowsInProject"),
                source(call),
                call.map("input", "annotationsInput", "featureSchemaIdsMapping"),
                call.find("input", "conflictLabelsResolutionStrategy")
                        .filter("OVERRIDE_WITH_ANNOTATIONS"::equals)
                        .isPresent());
        return new BatchResolvers.StartedTask(services.tasks()
                .start(session, SendingToAnnotate.TASK_TYPE, "Send to " + project.name(), work)
                .id());
    }

    private static Project project(Invocation call, String id) {
        return Listing.project(call, id);
    }

    private static void checkModelRun(Invocation call) {
        boolean known = call.value("input", "predictionsInput") == null
                || Listing.store(call, ModelRun.class)
                        .find(call.text("input", "predictionsInput", "modelRunId"))
                        .isPresent();
        if (!known) {
            throw ApiException.notFound("ModelRun");
        }
    }

    private static @Nullable Project source(Invocation call) {
        return call.value("input", "annotationsInput") == null
                ? null
                : project(call, call.text("input", "annotationsInput", "projectId"));
    }

    private static QueueKind queue(Invocation call, Project project) {
        if (!"id".equals(call.text("input", "destinationTaskQueue", "type"))) {
            return QueueKind.DONE;
        }
        String id = call.text("input", "destinationTaskQueue", "value");
        return project.taskQueues().stream()
                .filter(queue -> queue.id().equals(id))
                .map(TaskQueue::kind)
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("TaskQueue"));
    }

    /** The official SDK selects by ids or by global keys only. */
    private static List<String> references(Invocation call) {
        List<String> references = new ArrayList<>();
        for (Map<String, Object> clause : call.<Map<String, Object>>list("input", "searchQuery", "query")) {
            boolean known = "data_row_id".equals(clause.get("type")) || "global_key".equals(clause.get("type"));
            if (!known || !(clause.get("ids") instanceof List<?> ids)) {
                throw ApiException.malformed("The emulator sends data rows by data_row_id or global_key only");
            }
            ids.forEach(id -> references.add(String.valueOf(id)));
        }
        return references;
    }
}
