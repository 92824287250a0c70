package io.github.labelboxspring.ontologies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool or classification that ontologies can share; only top-level features are to be had alone.
 *
 * @param id id of the node, not of the feature
 * @param name its name
 * @param normalized the tool or classification as JSON, as the platform has it
 */
public record FeatureSchema(@Nullable String id, @Nullable String name, Map<String, Object> normalized) {

    /** Id by which ontologies and {@link FeatureSchemaOperations#get} know it. */
    public @Nullable String featureSchemaId() {
        return normalized().get("featureSchemaId") instanceof String id ? id : null;
    }

    /** Whether it is a tool; otherwise it is a classification. */
    public boolean isTool() {
        return this.normalized.containsKey("tool");
    }
}
