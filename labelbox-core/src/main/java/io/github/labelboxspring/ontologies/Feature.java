package io.github.labelboxspring.ontologies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool, a classification or an option of an ontology. */
public sealed interface Feature permits Tool, Classification, Option {

    /** Return the id of the feature within one ontology, null until the platform assigns it. */
    @Nullable
    String schemaNodeId();

    /** Return the id of the feature in all ontologies, null until the platform assigns it. */
    @Nullable
    String featureSchemaId();

    /** Return the properties that this client does not support. */
    Map<String, Object> others();

    /**
     * Return whether the feature is archived, so that labelers can no longer use it. The platform archives a feature
     * that is removed from an ontology while labels use it. Its name can be reused: an ontology may contain an archived
     * and an active feature with the same name.
     */
    default boolean archived() {
        Object archived = others().get("archived");
        return archived instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(archived);
    }
}
