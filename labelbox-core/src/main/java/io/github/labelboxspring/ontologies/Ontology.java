package io.github.labelboxspring.ontologies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The features that the labelers of a project use.
 *
 * @param id id, 25 characters
 * @param name its name
 * @param description what it is for
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param normalized its features
 * @param objectSchemaCount number of its tools
 * @param classificationSchemaCount number of its classifications
 * @param mediaType the assets it is made for; null if it fits any
 */
public record Ontology(
        String id,
        String name,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        OntologySchema normalized,
        @Nullable Integer objectSchemaCount,
        @Nullable Integer classificationSchemaCount,
        @Nullable MediaType mediaType) {

    /**
     * Return what creates annotations of the active tool of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyTool tool(String name) {
        return this.normalized.tool(name);
    }

    /**
     * Return what creates answers to the active classification of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyQuestion classification(String name) {
        return this.normalized.classification(name);
    }
}
