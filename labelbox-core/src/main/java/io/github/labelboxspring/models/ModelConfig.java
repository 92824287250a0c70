package io.github.labelboxspring.models;

import java.util.Map;

/**
 * How a model is asked in a live evaluation project.
 *
 * @param id its id
 * @param name its name
 * @param modelId the model
 * @param inferenceParams parameters of the model, of its own form, such as {@code {"max_new_tokens": 1024}}
 */
public record ModelConfig(String id, String name, String modelId, Map<String, Object> inferenceParams) {}
