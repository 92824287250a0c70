package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Field;

/**
 * A model that makes predictions; the web app calls it an experiment.
 *
 * @param id the id
 * @param name the name
 * @param ontologyId the id of the ontology of its predictions
 */
public record Model(String id, String name, String ontologyId) {

    public static final Field<Model, String> ID = Field.id("id");

    public static final Field<Model, String> NAME = Field.text("name");

    public static final Field<Model, String> ONTOLOGY_ID = Field.text("ontologyId");
}
