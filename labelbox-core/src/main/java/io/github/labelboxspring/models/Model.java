package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Field;

/**
 * A program that makes predictions; the web app calls it an experiment.
 *
 * @param id its id
 * @param name its name
 * @param ontologyId the ontology that its predictions follow
 */
public record Model(String id, String name, String ontologyId) {

    public static final Field<Model, String> ID = Field.id("id");

    public static final Field<Model, String> NAME = Field.text("name");

    public static final Field<Model, String> ONTOLOGY_ID = Field.text("ontologyId");
}
