package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.metadata.MetadataSchema;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import org.springframework.stereotype.Component;

/** The metadata field that tells in Labelbox, and in its exports, what the model has read. */
@Component
public class MetadataFields {

    private static final String PREDICTION = "predicted_digit";

    private final LabelboxClient labelbox;

    MetadataFields(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /** The field, made if the workspace lacks it. */
    public MetadataSchema prediction() {
        return this.labelbox
                .dataRows()
                .metadata()
                .ontology()
                .execute()
                .named(PREDICTION)
                .orElseGet(() -> this.labelbox
                        .dataRows()
                        .metadata()
                        .createSchema(NewMetadataSchema.number(PREDICTION))
                        .execute());
    }
}
