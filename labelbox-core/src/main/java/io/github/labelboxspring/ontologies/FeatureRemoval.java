package io.github.labelboxspring.ontologies;

/** The outcome of removing a feature from an ontology. */
public enum FeatureRemoval {
    /** No label uses the feature: it was removed from the ontology. */
    DELETED,
    /** Labels use the top-level feature: it is hidden from labelers, and its annotations are kept. */
    ARCHIVED,
    /** Labels use the nested feature: nothing has changed. */
    KEPT
}
