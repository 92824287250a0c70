package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.ontologies.FeatureSchemaOperations;
import io.github.labelboxspring.ontologies.OntologyOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on ontologies and their features.
 *
 * <pre>{@code
 * FeatureSchema bird = client.ontologies().featureSchemas().create(Tool.boundingBox("bird")).execute();
 * client.ontologies().addFeature(ontologyId, bird.id(), 0).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/labelbox-ontology">Labelbox: ontologies</a>
 */
@CheckReturnValue
public final class OntologiesClient extends OntologyOperations {

    private final Caller caller;

    OntologiesClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on features of ontologies. */
    public FeatureSchemaOperations featureSchemas() {
        return new FeatureSchemaOperations(this.caller);
    }
}
