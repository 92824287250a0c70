package io.github.labelboxspring.ontologies;

/** What became of a feature that was to leave an ontology. */
public enum FeatureRemoval {
    /** No label has it: it is gone from the ontology. */
    DELETED,
    /** Labels have it and it stands at the top: labelers no longer see it, its annotations stay. */
    ARCHIVED,
    /** Labels have it and it is nested in another feature: nothing has changed. */
    KEPT
}
