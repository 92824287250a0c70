package io.github.labelboxspring.models;

import java.util.Map;

/**
 * A configuration of a model in a live evaluation project.
 *
 * @param id the id
 * @param name the name
 * @param modelId the id of the model
 * @param inferenceParams the model-specific parameters, such as {@code {"max_new_tokens": 1024}}
 */
public record ModelConfig(String id, String name, String modelId, Map<String, Object> inferenceParams) {}
