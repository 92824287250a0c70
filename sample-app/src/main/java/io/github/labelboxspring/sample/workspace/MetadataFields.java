package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.metadata.MetadataSchema;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Provides the metadata field that contains the model's prediction in Labelbox and in exports. */
@Component
public class MetadataFields {

    private static final String PREDICTION = "predicted_digit";

    private final LabelboxClient labelbox;

    MetadataFields(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /** Return the field. It is created if the workspace lacks it, unless another campaign has created it meanwhile. */
    public MetadataSchema prediction() {
        return find().orElseGet(this::create);
    }

    private Optional<MetadataSchema> find() {
        return this.labelbox.dataRows().metadata().ontology().execute().named(PREDICTION);
    }

    private MetadataSchema create() {
        try {
            return this.labelbox
                    .dataRows()
                    .metadata()
                    .createSchema(NewMetadataSchema.number(PREDICTION))
                    .execute();
        } catch (InvalidRequestException exists) {
            return find().orElseThrow(() -> exists);
        }
    }
}
