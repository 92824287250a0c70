package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.time.Instant;
import java.util.Map;

/** Reads and saves the workflow graphs of projects. */
public final class WorkflowResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "workflows";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectWorkflow", Shown.class)
                .query("projectWorkflow", call -> Shown.of(ProjectResolvers.find(call, call.text("projectId"))))
                .mutation("updateProjectWorkflow", WorkflowResolvers::update);
    }

    private static Shown update(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("input", "projectId"));
        if (!call.list("input", "routeDataRows").isEmpty()) {
            throw ApiException.notImplemented("updateProjectWorkflow with routeDataRows");
        }
        try {
            Workflow.of(project)
                    .change(
                            WorkflowGraph.of(call.map("input", "config")),
                            Listing.session(call).world().now());
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        }
        return Shown.of(project);
    }

    record Shown(String projectId, Map<String, Object> config, Instant createdAt, Instant updatedAt) {

        static Shown of(Project project) {
            Workflow workflow = Workflow.of(project);
            return new Shown(project.id(), workflow.graph().config(), project.createdAt(), workflow.updatedAt());
        }
    }
}
