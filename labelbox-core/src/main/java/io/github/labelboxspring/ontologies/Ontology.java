package io.github.labelboxspring.ontologies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tools and classifications that labelers of a project use.
 *
 * @param id the id, 25 characters
 * @param name the name
 * @param description the description
 * @param createdAt when the ontology was created
 * @param updatedAt when the ontology was last changed
 * @param normalized the features
 * @param objectSchemaCount the number of tools
 * @param classificationSchemaCount the number of classifications
 * @param mediaType the media type of its assets; null for any
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
     * Return the active tool with the given name, to create annotations with it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyTool tool(String name) {
        return this.normalized.tool(name);
    }

    /**
     * Return the active classification with the given name, to create answers to it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OntologyQuestion classification(String name) {
        return this.normalized.classification(name);
    }
}
