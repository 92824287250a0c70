package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** A model that predicts annotations of an ontology. The web app calls it an experiment. */
public final class Model extends Entity implements Named {

    private final String name;
    private final Ontology ontology;

    public Model(Session session, String name, Ontology ontology) {
        super(session.world().ids().cuid(), session.world().now());
        this.name = name;
        this.ontology = ontology;
    }

    @Override
    public String name() {
        return this.name;
    }

    public Ontology ontology() {
        return this.ontology;
    }

    public String ontologyId() {
        return this.ontology.id();
    }
}
