package io.github.labelboxspring.ontologies;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool or classification that ontologies can share; only top-level features are to be had alone.
 *
 * @param id its {@code featureSchemaId}, 25 characters
 * @param name its name
 * @param normalized the tool or classification as JSON, as the platform has it
 */
public record FeatureSchema(String id, @Nullable String name, Map<String, Object> normalized) {

    /** Whether it is a tool; otherwise it is a classification. */
    public boolean isTool() {
        return this.normalized.containsKey("tool");
    }
}
