package io.github.labelboxspring.ontologies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool, a classification or an option of an ontology. */
public sealed interface Feature permits Tool, Classification, Option {

    /** Return the id of its place in one ontology, null until the platform assigns it. */
    @Nullable
    String schemaNodeId();

    /** Return the id of the feature in all ontologies, null until the platform assigns it. */
    @Nullable
    String featureSchemaId();

    /** Return the fields that this client does not know. */
    Map<String, Object> others();

    /**
     * Return whether labelers can no longer use the feature. The platform archives a feature that is removed from an
     * ontology while labels have it. Its name is free again: an ontology may have an archived and an active feature of the
     * same name.
     */
    default boolean archived() {
        Object archived = others().get("archived");
        return archived instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(archived);
    }
}
