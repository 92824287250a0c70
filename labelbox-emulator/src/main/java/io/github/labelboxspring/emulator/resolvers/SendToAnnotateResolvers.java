package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.jobs.LabelSource;
import io.github.labelboxspring.emulator.jobs.SendingToAnnotate;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.model.ModelRun;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends data rows of the catalog or of a model run to projects, with labels or predictions. */
final class SendToAnnotateResolvers implements ResolverSet {

    private static final int DEFAULT_PRIORITY = 5;

    private static final String STRATEGY = "conflictLabelsResolutionStrategy";

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
        wiring.mutation("sendToAnnotateFromCatalog", this::sendOfCatalog)
                .mutation("sendToAnnotateFromMea", this::sendOfModelRun);
    }

    private BatchResolvers.StartedTask sendOfCatalog(Invocation call) {
        return send(call, call.list("input", "searchQuery", "query"), row -> true);
    }

    private BatchResolvers.StartedTask sendOfModelRun(Invocation call) {
        ModelRun run = ModelRunRowResolvers.run(call, "input", "sourceModelRunId");
        return send(call, call.list("input", "searchQuery"), row -> run.row(row).isPresent());
    }

    private BatchResolvers.StartedTask send(
            Invocation call, List<Map<String, Object>> clauses, Predicate<DataRow> eligible) {
        Session session = Listing.session(call);
        Project project = ProjectResolvers.find(call, call.text("input", "destinationProjectId"));
        SendingToAnnotate work = new SendingToAnnotate(
                session,
                project,
                call.text("input", "batchInput", "batchName"),
                call.number(DEFAULT_PRIORITY, "input", "batchInput", "batchPriority"),
                references(clauses),
                eligible,
                queue(call, project),
                call.flag("input", "excludeDataRowsInProject"),
                sources(call));
        return new BatchResolvers.StartedTask(this.services
                .tasks()
                .start(session, SendingToAnnotate.TASK_TYPE, "Send to " + project.name(), work)
                .id());
    }

    /** Of two sources the one comes first that may override. */
    private static List<LabelSource> sources(Invocation call) {
        String strategy = call.find("input", STRATEGY).orElse("KEEP_EXISTING");
        List<LabelSource> sources = new ArrayList<>();
        if (call.value("input", "annotationsInput") != null) {
            sources.add(LabelSource.ofProject(
                    Listing.session(call).organization(),
                    ProjectResolvers.find(call, call.text("input", "annotationsInput", "projectId")),
                    call.map("input", "annotationsInput", "featureSchemaIdsMapping"),
                    strategy.equals("OVERRIDE_WITH_ANNOTATIONS")));
        }
        if (call.value("input", "predictionsInput") != null) {
            LabelSource predictions = LabelSource.ofModelRun(
                    ModelRunRowResolvers.run(call, "input", "predictionsInput", "modelRunId"),
                    confidence(call.value("input", "predictionsInput", "minConfidence"), 0),
                    confidence(call.value("input", "predictionsInput", "maxConfidence"), 1),
                    call.map("input", "predictionsInput", "featureSchemaIdsMapping"),
                    strategy.equals("OVERRIDE_WITH_PREDICTIONS"));
            sources.add(predictions.overrides() ? 0 : sources.size(), predictions);
        }
        return sources;
    }

    private static double confidence(@Nullable Object given, double otherwise) {
        return given instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static QueueKind queue(Invocation call, Project project) {
        if (!"id".equals(call.text("input", "destinationTaskQueue", "type"))) {
            return QueueKind.DONE;
        }
        return TaskQueueResolvers.queue(project, call.text("input", "destinationTaskQueue", "value"));
    }

    /** The official SDK selects by ids or by global keys only. */
    private static List<String> references(List<Map<String, Object>> clauses) {
        List<String> references = new ArrayList<>();
        for (Map<String, Object> clause : clauses) {
            boolean known = "data_row_id".equals(clause.get("type")) || "global_key".equals(clause.get("type"));
            if (!known || !(clause.get("ids") instanceof List<?> ids)) {
                throw ApiException.malformed("The emulator sends data rows by data_row_id or global_key only");
            }
            ids.forEach(id -> references.add(String.valueOf(id)));
        }
        return references;
    }
}
