package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the models that a live evaluation project uses. They cannot be changed after the model setup is complete.
 *
 * <p>Calls fail with {@link io.github.labelboxspring.error.NotFoundException} if an id does not exist. Changes fail
 * with a {@link io.github.labelboxspring.error.LabelboxApiException} that depends on the platform if the project is not
 * a live evaluation or its setup is complete.
 *
 * <pre>{@code
 * ModelConfig config = client.models().createConfig("cautious", modelId, Map.of("temperature", 0.1)).execute();
 * client.projects().modelConfigs().add(projectId, config.id()).execute();
 * client.projects().modelConfigs().completeSetup(projectId).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/multimodal-chat-evaluation-project">Labelbox: multimodal chat
 *     evaluation</a>
 */
@CheckReturnValue
public final class ProjectModelConfigOperations {

    private static final Document<List<ProjectModelConfig>> LIST = Document.query(
            ProjectModelConfigOperations.class,
            "ListProjectModelConfigs",
            "project.projectModelConfigs",
            ResultType.listOf(ProjectModelConfig.class));

    private static final Document<ProjectModelConfig> GET = Document.query(
            ProjectModelConfigOperations.class,
            "GetProjectModelConfig",
            "projectModelConfig",
            ProjectModelConfig.class);

    private static final Document<String> ADD = Document.mutation(
            ProjectModelConfigOperations.class,
            "AddProjectModelConfig",
            "createProjectModelConfig.projectModelConfigId",
            String.class);

    /** Not idempotent: a configuration that has been deleted is not found. */
    private static final Document<Boolean> DELETE = Document.mutation(
            ProjectModelConfigOperations.class,
            "DeleteProjectModelConfig",
            "deleteProjectModelConfig.success",
            Boolean.class);

    private static final Document<Boolean> COMPLETE_SETUP = Document.mutation(
                    ProjectModelConfigOperations.class,
                    "CompleteProjectModelSetup",
                    "setProjectModelSetupComplete.modelSetupComplete",
                    ResultType.of(Boolean.class).orElse(true))
            .idempotent();

    private final Caller caller;

    public ProjectModelConfigOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the configurations of a project. */
    @PythonSdk("Project.project_model_configs")
    public Call<List<ProjectModelConfig>> list(String projectId) {
        return this.caller.call(LIST.with("projectId", projectId));
    }

    /** Return a configuration of a project by its id within the project. */
    @PythonSdk("ProjectModelConfig.model_config")
    public Call<ProjectModelConfig> get(String id) {
        return this.caller.call(GET.with("id", id));
    }

    /**
     * Add a configuration, which generates one response per prompt, to a project.
     *
     * @return the id of the configuration within the project
     */
    @PythonSdk("Project.add_model_config")
    public Call<String> add(String projectId, String modelConfigId) {
        return add(projectId, modelConfigId, null);
    }

    /**
     * Add a configuration with a number of responses to a project.
     *
     * @param responseCount the number of responses per prompt; null for the platform's default
     * @throws IllegalArgumentException if the number is not positive
     */
    @PythonSdk("Project.add_model_config")
    public Call<String> add(String projectId, String modelConfigId, @Nullable Integer responseCount) {
        if (responseCount != null && responseCount < 1) {
            throw new IllegalArgumentException(
                    "A model must generate at least one response per prompt, not " + responseCount);
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("projectId", projectId);
        variables.put("modelConfigId", modelConfigId);
        variables.put("responseCount", responseCount);
        return this.caller.call(ADD.with(variables));
    }

    /**
     * Remove a configuration from a project. The configuration itself is kept.
     *
     * @param id the id of the configuration within the project
     * @return whether the platform reports success
     */
    @PythonSdk({"Project.delete_project_model_config", "ProjectModelConfig.delete"})
    public Call<Boolean> delete(String id) {
        return this.caller.call(DELETE.with("id", id));
    }

    /** Complete the model setup of a project. This cannot be undone. */
    @PythonSdk("Project.set_project_model_setup_complete")
    public Call<Void> completeSetup(String projectId) {
        return this.caller.call(COMPLETE_SETUP.with("projectId", projectId)).withoutResult();
    }
}
