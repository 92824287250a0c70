package io.github.labelboxspring.emulator.internal.domain.ontologies;

import java.util.List;

/** Where ontologies are used. Those who use them know it. */
public interface OntologyUse {

    /** Ids of the projects that work by it. */
    List<String> projects(Ontology ontology);

    /** Whether a label of one of its projects has the feature. */
    boolean inLabels(Ontology ontology, FeatureSchema feature);
}
