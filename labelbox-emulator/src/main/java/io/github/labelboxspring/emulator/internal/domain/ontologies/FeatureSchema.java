package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.time.Instant;
import java.util.Map;

/**
 * A tool, classification or option, independent of the ontologies that use it. Its id is its {@code featureSchemaId}.
 */
public final class FeatureSchema extends Entity {

    private final boolean root;
    private Map<String, Object> normalized;

    public FeatureSchema(String id, Instant createdAt, boolean root, Map<String, Object> normalized) {
        super(id, createdAt);
        this.root = root;
        this.normalized = normalized;
    }

    /** Return whether it is a top-level feature, which the API can also return by itself. */
    public boolean root() {
        return this.root;
    }

    public String name() {
        return FeatureKind.name(this.normalized);
    }

    /** Return the last definition, with its ids. */
    public Map<String, Object> normalized() {
        return this.normalized;
    }

    public void define(Map<String, Object> definition, Instant now) {
        this.normalized = definition;
        touch(now);
    }
}
