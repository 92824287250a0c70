package io.github.labelboxspring.sample.upload;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.metadata.MetadataOntology;
import io.github.labelboxspring.metadata.MetadataSchema;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import io.github.labelboxspring.sample.comparison.Comparison;
import org.springframework.stereotype.Component;

/** The metadata fields that the digits use: the reserved one of the split, and one of our own for what is predicted. */
@Component
class MetadataFields {

    private static final String SPLIT = "split";

    private final LabelboxClient labelbox;

    MetadataFields(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    record Fields(MetadataSchema split, MetadataSchema prediction) {}

    Fields read() {
        MetadataOntology ontology =
                this.labelbox.dataRows().metadata().ontology().execute();
        return new Fields(
                ontology.named(SPLIT).orElseThrow(),
                ontology.named(Comparison.PREDICTION).orElseGet(this::create));
    }

    private MetadataSchema create() {
        return this.labelbox
                .dataRows()
                .metadata()
                .createSchema(NewMetadataSchema.number(Comparison.PREDICTION))
                .execute();
    }
}
