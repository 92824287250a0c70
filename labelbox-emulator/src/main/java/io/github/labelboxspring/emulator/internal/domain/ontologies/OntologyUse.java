package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.util.List;
import java.util.Set;

/** The use of ontologies in other domains. */
public interface OntologyUse {

    /** Return the ids of the projects that use the ontology. */
    List<String> projects(Ontology ontology);

    /** Return whether a label in one of its projects uses the feature. */
    boolean inLabels(Ontology ontology, FeatureSchema feature);

    /** Return whether a model uses the ontology. */
    boolean inModels(Ontology ontology);

    /**
     * Return the {@code featureSchemaId} and the {@code schemaNodeId} of each top-level feature that an annotation of a
     * project or a model run uses.
     */
    Set<String> annotated(Organization organization);
}
