package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Criteria;

/** Fields by which models can be listed. */
public enum ModelField implements Criteria.Field {
    ID("id", "ID"),
    NAME("name", "String"),
    ONTOLOGY_ID("ontologyId", "String");

    private final String wireName;

    private final String wireType;

    ModelField(String wireName, String wireType) {
        this.wireName = wireName;
        this.wireType = wireType;
    }

    @Override
    public String wireName() {
        return this.wireName;
    }

    @Override
    public String wireType() {
        return this.wireType;
    }
}
