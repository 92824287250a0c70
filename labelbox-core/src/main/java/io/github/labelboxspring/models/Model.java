package io.github.labelboxspring.models;

/**
 * A program that makes predictions; the web app calls it an experiment.
 *
 * @param id its id
 * @param name its name
 * @param ontologyId the ontology that its predictions follow
 */
public record Model(String id, String name, String ontologyId) {}
