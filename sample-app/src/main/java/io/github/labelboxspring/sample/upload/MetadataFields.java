package io.github.labelboxspring.sample.upload;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.sample.comparison.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The metadata fields that the digits use: the reserved one of the split, and one of our own for what is predicted. */
@Component
class MetadataFields {

    private static final String ONTOLOGY = "query Fields { customMetadataOntology { id name options { id name } } }";

    private static final String CREATE = """
            mutation CreateField($data: UpsertCustomMetadataSchemaInput!) {
              upsertCustomMetadataSchema(data: $data) { id }
            }
            """;

    private final LabelboxClient labelbox;

    MetadataFields(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    record Ids(String split, String train, String test, String prediction) {}

    Ids ids() {
        List<Map<String, Object>> fields =
                list(this.labelbox.graphQl().query(ONTOLOGY, Map.of()).execute().get("customMetadataOntology"));
        Map<String, Object> split = named(fields, "split").orElseThrow();
        List<Map<String, Object>> options = list(split.get("options"));
        return new Ids(
                id(split),
                id(named(options, "train").orElseThrow()),
                id(named(options, "test").orElseThrow()),
                named(fields, Comparison.PREDICTION).map(MetadataFields::id).orElseGet(this::create));
    }

    private String create() {
        Map<String, String> field = Map.of("name", Comparison.PREDICTION, "kind", "CustomMetadataNumber");
        Map<String, Object> made =
                this.labelbox.graphQl().mutation(CREATE, Map.of("data", field)).execute();
        return id(list(List.of(made.getOrDefault("upsertCustomMetadataSchema", Map.of())))
                .get(0));
    }

    private static Optional<Map<String, Object>> named(List<Map<String, Object>> fields, String name) {
        return fields.stream().filter(field -> name.equals(field.get("name"))).findFirst();
    }

    private static String id(Map<?, ?> field) {
        return String.valueOf(field.get("id"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
