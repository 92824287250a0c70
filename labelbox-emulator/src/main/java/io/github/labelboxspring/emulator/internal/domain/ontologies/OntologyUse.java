package io.github.labelboxspring.emulator.internal.domain.ontologies;

import java.util.List;

/** The use of ontologies in other domains. */
public interface OntologyUse {

    /** Return the ids of the projects that use the ontology. */
    List<String> projects(Ontology ontology);

    /** Return whether a label in one of its projects uses the feature. */
    boolean inLabels(Ontology ontology, FeatureSchema feature);
}
