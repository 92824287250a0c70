package io.github.labelboxspring.foundry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of Foundry, set up to predict by an ontology.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for
 * @param modelId the model
 * @param ontologyId the ontology of its predictions
 * @param inferenceParams parameters of the model, of its own form
 * @param classToSchemaId feature schema ids by the model's classes
 * @param createdBy id of the user who made it
 */
public record FoundryApp(
        String id,
        String name,
        @Nullable String description,
        String modelId,
        String ontologyId,
        Map<String, Object> inferenceParams,
        Map<String, String> classToSchemaId,
        @Nullable String createdBy) {}
