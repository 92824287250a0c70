package io.github.labelboxspring.emulator.internal.domain.foundry;

import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Foundry app: a Foundry model, configured to predict for an ontology. */
public final class FoundryApp extends Entity {

    private final String createdBy;
    private final String modelId;
    private final String name;
    private final @Nullable String description;
    private final Map<String, Object> inferenceParams;
    private final Map<String, Object> classToSchemaId;
    private final Ontology ontology;

    public FoundryApp(
            Session session,
            String modelId,
            String name,
            @Nullable String description,
            Map<String, Object> inferenceParams,
            Map<String, Object> classToSchemaId,
            Ontology ontology) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user().id();
        this.modelId = modelId;
        this.name = name;
        this.description = description;
        this.inferenceParams = inferenceParams;
        this.classToSchemaId = classToSchemaId;
        this.ontology = ontology;
    }

    public String createdBy() {
        return this.createdBy;
    }

    public String modelId() {
        return this.modelId;
    }

    public String name() {
        return this.name;
    }

    public @Nullable String description() {
        return this.description;
    }

    public Map<String, Object> inferenceParams() {
        return this.inferenceParams;
    }

    public Map<String, Object> classToSchemaId() {
        return this.classToSchemaId;
    }

    public Ontology ontology() {
        return this.ontology;
    }

    public String ontologyId() {
        return this.ontology.id();
    }
}
