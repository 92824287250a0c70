package io.github.labelboxspring.foundry;

import io.github.labelboxspring.internal.operation.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Foundry app to create.
 *
 * @param name its name
 * @param description description of its purpose
 * @param modelId id of the model
 * @param ontologyId id of the ontology of its predictions
 * @param inferenceParams model-specific parameters
 * @param classToSchemaId feature schema ids by class of the model
 */
public record NewFoundryApp(
        String name,
        @Nullable String description,
        String modelId,
        String ontologyId,
        Map<String, Object> inferenceParams,
        Map<String, String> classToSchemaId) {

    /** @throws IllegalArgumentException if the name or an id is blank */
    public NewFoundryApp {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a Foundry app must not be blank");
        }
        Ids.checked("modelId", modelId);
        Ids.checked("ontologyId", ontologyId);
        classToSchemaId.forEach((type, schemaId) -> Ids.checked("classToSchemaId." + type, schemaId));
        inferenceParams = Map.copyOf(inferenceParams);
        classToSchemaId = Map.copyOf(classToSchemaId);
    }

    /** Return an app without description, model parameters and feature schemas. */
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
