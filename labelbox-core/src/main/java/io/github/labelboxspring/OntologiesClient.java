package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.ontologies.FeatureSchemaOperations;
import io.github.labelboxspring.ontologies.OntologyOperations;
import org.springframework.lang.CheckReturnValue;

/** Ontologies. */
@CheckReturnValue
public final class OntologiesClient extends OntologyOperations {

    private final Caller caller;

    OntologiesClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** The features of ontologies. */
    public FeatureSchemaOperations featureSchemas() {
        return new FeatureSchemaOperations(this.caller);
    }
}
