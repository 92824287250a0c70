package io.github.labelboxspring.foundry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Foundry app to be made.
 *
 * @param name its name
 * @param description what it is for
 * @param modelId the model
 * @param ontologyId the ontology of its predictions
 * @param inferenceParams parameters of the model, of its own form
 * @param classToSchemaId feature schema ids by the model's classes
 */
public record NewFoundryApp(
        String name,
        @Nullable String description,
        String modelId,
        String ontologyId,
        Map<String, Object> inferenceParams,
        Map<String, String> classToSchemaId) {

    /** @throws IllegalArgumentException if the name is blank */
    public NewFoundryApp {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A Foundry app needs a name");
        }
        inferenceParams = Map.copyOf(inferenceParams);
        classToSchemaId = Map.copyOf(classToSchemaId);
    }

    /** An app without a description, parameters of the model and feature schemas of its classes. */
    public static NewFoundryApp of(String name, String modelId, String ontologyId) {
        return new NewFoundryApp(name, null, modelId, ontologyId, Map.of(), Map.of());
    }

    public NewFoundryApp withDescription(String description) {
        return new NewFoundryApp(
                this.name, description, this.modelId, this.ontologyId, this.inferenceParams, this.classToSchemaId);
    }

    public NewFoundryApp withInferenceParams(Map<String, Object> inferenceParams) {
        return new NewFoundryApp(
                this.name, this.description, this.modelId, this.ontologyId, inferenceParams, this.classToSchemaId);
    }

    public NewFoundryApp withClassToSchemaId(Map<String, String> classToSchemaId) {
        return new NewFoundryApp(
                this.name, this.description, this.modelId, this.ontologyId, this.inferenceParams, classToSchemaId);
    }
}
