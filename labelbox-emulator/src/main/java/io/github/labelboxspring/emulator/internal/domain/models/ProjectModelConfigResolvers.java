package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.util.List;

/**
 * The model configurations of live evaluation projects. The error codes that refuse changes of a project's model
 * configurations are inferred.
 */
public final class ProjectModelConfigResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "project-model-configs";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ProjectModelConfig", ProjectModelConfig.class)
                .type("ProjectModelConfigCreation", Created.class)
                .query("projectModelConfig", call -> find(call, call.text("where", "id")))
                .field("Project", "projectModelConfigs", ProjectModelConfigResolvers::list)
                .mutation("createProjectModelConfig", ProjectModelConfigResolvers::create)
                .mutation("deleteProjectModelConfig", ProjectModelConfigResolvers::delete)
                .mutation("setProjectModelSetupComplete", ProjectModelConfigResolvers::complete);
    }

    private static ProjectModelConfig find(Invocation call, String id) {
        return Listing.store(call, ProjectModelConfig.class)
                .find(id)
                .orElseThrow(() -> ApiException.notFound("ProjectModelConfig"));
    }

    private static List<ProjectModelConfig> list(Invocation call) {
        Project project = call.source(Project.class);
        return Listing.store(call, ProjectModelConfig.class).stream()
                .filter(each -> each.project() == project)
                .toList();
    }

    private static Project live(Project project) {
        if (project.editorTaskType() != EditorTaskType.MODEL_CHAT_EVALUATION) {
            throw ApiException.notAllowed("Only live model evaluation projects have model configurations");
        }
        return project;
    }

    private static Project changeable(Project project) {
        if (live(project).modelSetupComplete()) {
            throw ApiException.notAllowed("Cannot create model config for project because model setup is complete");
        }
        return project;
    }

    private static Created create(Invocation call) {
        Project project = changeable(ProjectResolvers.find(call, call.text("input", "projectId")));
        ModelConfig config = Listing.store(call, ModelConfig.class)
                .find(call.text("input", "modelConfigId"))
                .orElseThrow(() -> ApiException.notFound("ModelConfig"));
        int responses = call.number(1, "input", "responseCount");
        if (responses < 1) {
            throw ApiException.invalid(422, "The response count must be positive");
        }
        boolean known = Listing.store(call, ProjectModelConfig.class).stream()
                .anyMatch(each -> each.project() == project && each.modelConfig() == config);
        if (known) {
            throw ApiException.conflict("The model configuration is in the project already");
        }
        ProjectModelConfig made = new ProjectModelConfig(Listing.session(call), project, config, responses);
        return new Created(
                Listing.store(call, ProjectModelConfig.class).add(made).id());
    }

    private static Success delete(Invocation call) {
        ProjectModelConfig found = find(call, call.text("input", "id"));
        changeable(found.project());
        found.delete(Listing.session(call).world().now());
        return new Success(true);
    }

    /** A completed model setup is never reopened. */
    private static Project complete(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("where", "id"));
        if (project.editorTaskType() != EditorTaskType.MODEL_CHAT_EVALUATION) {
            throw ApiException.notAllowed("Only live model chat evaluation projects can complete model setup");
        }
        if (call.flag("data", "modelSetupComplete")) {
            project.completeModelSetup(Listing.session(call).world().now());
        }
        return project;
    }

    record Created(String projectModelConfigId) {}
}
