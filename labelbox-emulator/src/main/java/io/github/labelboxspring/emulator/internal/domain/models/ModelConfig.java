package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Map;

/** The configuration of a model in a live evaluation. */
public final class ModelConfig extends Entity {

    private final String modelId;
    private final String name;
    private final Map<String, Object> inferenceParams;

    public ModelConfig(Session session, String modelId, String name, Map<String, Object> inferenceParams) {
        super(session.world().ids().uuid(), session.world().now());
        this.modelId = modelId;
        this.name = name;
        this.inferenceParams = inferenceParams;
    }

    public String modelId() {
        return this.modelId;
    }

    public String name() {
        return this.name;
    }

    public Map<String, Object> inferenceParams() {
        return this.inferenceParams;
    }
}
