package io.github.labelboxspring.models;

/**
 * A model configuration that a live evaluation project asks.
 *
 * @param id id of its place in the project, not of the configuration
 * @param projectId the project
 * @param modelConfigId the configuration's id
 * @param modelConfig the configuration
 */
public record ProjectModelConfig(String id, String projectId, String modelConfigId, ModelConfig modelConfig) {}
