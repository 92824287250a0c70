package io.github.labelboxspring.models;

/**
 * A model configuration that a live evaluation project uses.
 *
 * @param id the id of the configuration within the project
 * @param projectId the id of the project
 * @param modelConfigId the id of the configuration itself
 * @param modelConfig the configuration
 */
public record ProjectModelConfig(String id, String projectId, String modelConfigId, ModelConfig modelConfig) {}
