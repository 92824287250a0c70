package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.batches.BatchRules;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.StartedTask;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.TaskQueueResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends data rows of the catalog or of a model run to projects, with labels or predictions. */
public final class SendToAnnotateResolvers implements ResolverSet {

    private static final String STRATEGY = "conflictLabelsResolutionStrategy";

    private final Tasks tasks;
    private final Services services;
    private final MediaInspector media;

    public SendToAnnotateResolvers(Services services, Tasks tasks, MediaInspector media) {
        this.services = services;
        this.tasks = tasks;
        this.media = media;
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

    private StartedTask sendOfCatalog(Invocation call) {
        return send(call, call.list("input", "searchQuery", "query"), row -> true);
    }

    private StartedTask sendOfModelRun(Invocation call) {
        ModelRun run = ModelRunRowResolvers.run(call, "input", "sourceModelRunId");
        return send(call, call.list("input", "searchQuery"), row -> run.row(row).isPresent());
    }

    private StartedTask send(Invocation call, List<Map<String, Object>> clauses, Predicate<DataRow> eligible) {
        Session session = Listing.session(call);
        Project project = ProjectResolvers.find(call, call.text("input", "destinationProjectId"));
        BatchRules rules = new BatchRules(session.world(), this.media, this.services.processing());
        SendingToAnnotate work = new SendingToAnnotate(
                session,
                project,
                call.text("input", "batchInput", "batchName"),
                priority(call),
                references(clauses),
                eligible.and(row -> rules.valid(row, project)),
                node(call, project),
                call.flag("input", "excludeDataRowsInProject"),
                sources(call));
        return new StartedTask(this.tasks
                .start(session, SendingToAnnotate.TASK_TYPE, "Send to " + project.name(), work)
                .id());
    }

    private static int priority(Invocation call) {
        try {
            return BatchRules.priority(
                    call.number(BatchRules.DEFAULT_PRIORITY, "input", "batchInput", "batchPriority"));
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        }
    }

    /** Return the sources of labels. Of two, one that may override existing labels comes first. */
    private static List<LabelSource> sources(Invocation call) {
        String strategy = call.find("input", STRATEGY).orElse("KEEP_EXISTING");
        List<LabelSource> sources = new ArrayList<>();
        if (call.value("input", "annotationsInput") != null) {
            sources.add(LabelSource.ofProject(
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

    private static WorkflowNode node(Invocation call, Project project) {
        Workflow workflow = Workflow.of(project);
        if (!"id".equals(call.text("input", "destinationTaskQueue", "type"))) {
            return workflow.node(NodeKind.DONE);
        }
        return TaskQueueResolvers.node(workflow, call.text("input", "destinationTaskQueue", "value"));
    }

    /** Return the referenced ids and global keys; the official SDK does not select data rows in any other way. */
    private static List<DataRowReference> references(List<Map<String, Object>> clauses) {
        List<DataRowReference> references = new ArrayList<>();
        for (Map<String, Object> clause : clauses) {
            boolean byGlobalKey = "global_key".equals(clause.get("type"));
            if (!byGlobalKey && !"data_row_id".equals(clause.get("type"))
                    || !(clause.get("ids") instanceof List<?> ids)) {
                throw ApiException.malformed("The emulator sends data rows by data_row_id or global_key only");
            }
            ids.forEach(id -> references.add(new DataRowReference(String.valueOf(id), byGlobalKey)));
        }
        return references;
    }
}
