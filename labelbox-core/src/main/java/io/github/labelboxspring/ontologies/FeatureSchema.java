package io.github.labelboxspring.ontologies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool or classification that ontologies can share. Only top-level features are available separately.
 *
 * @param id the {@code featureSchemaId}, 25 characters
 * @param name the name
 * @param normalized the tool or classification in the API's JSON format
 */
public record FeatureSchema(String id, @Nullable String name, Map<String, Object> normalized) {

    /** Return whether the feature is a tool; otherwise it is a classification. */
    public boolean isTool() {
        return this.normalized.containsKey("tool");
    }
}
