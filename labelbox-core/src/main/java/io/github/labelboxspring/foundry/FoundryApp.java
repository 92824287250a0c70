package io.github.labelboxspring.foundry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Foundry model that is configured to create predictions for an ontology.
 *
 * @param id its id
 * @param name its name
 * @param description description of its purpose
 * @param modelId id of the model
 * @param ontologyId id of the ontology of its predictions
 * @param inferenceParams model-specific parameters
 * @param classToSchemaId feature schema ids by class of the model
 * @param createdBy id of the user who created it
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
