package io.github.labelboxspring.oracle;

import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;

/** Ontologies and features. */
final class OntologyExercises {

    private static final String ONTOLOGY = "cm00000000000000000000004";

    private static final String TOOL = "cm00000000000000000000005";

    private static final String QUESTION = "cm00000000000000000000006";

    private static final String FEATURE_PATH = "/api/v1/ontologies/" + ONTOLOGY + "/feature-schemas/" + TOOL;

    private static final Map<String, Object> BOX = Map.of("tool", "rectangle", "name", "box", "featureSchemaId", TOOL);

    private static final Map<String, Object> DIGIT = Map.of(
            "type",
            "radio",
            "name",
            "digit",
            "instructions",
            "digit",
            "featureSchemaId",
            QUESTION,
            "options",
            List.of());

    private static final OntologySchema DIGITS =
            OntologySchema.of(Classification.radio("digit", Option.of("0"), Option.of("1")));

    private OntologyExercises() {}

    static void addTo(Exercises all) {
        ontologies(all);
        features(all);
        editing(all);
    }

    private static void ontologies(Exercises all) {
        all.when("get_ontology", client -> client.ontologies().get(ONTOLOGY));
        all.when("get_ontologies", client -> client.ontologies().list("digit"))
                .answering("ontologies.nextCursor", "cursor-1", "");
        all.when(
                "create_ontology_without_media_type",
                client -> client.ontologies().create(NewOntology.of("Digits", DIGITS)));
        all.when(
                "create_ontology_chat",
                client -> client.ontologies()
                        .create(NewOntology.of("Chat", MediaType.CONVERSATIONAL, DIGITS)
                                .withEditorTaskType(EditorTaskType.MODEL_CHAT_EVALUATION)));
        all.when(
                        "create_ontology_from_feature_schemas",
                        client -> client.ontologies()
                                .createFrom(
                                        NewOntology.of("Digits", MediaType.IMAGE, OntologySchema.EMPTY),
                                        List.of(TOOL, QUESTION)))
                .answering("rootSchemaNode.normalized", BOX, DIGIT);
    }

    private static void features(Exercises all) {
        all.when(
                "create_feature_schema",
                client -> client.ontologies()
                        .featureSchemas()
                        .create(Tool.polygon("cat").withColor("black")));
        all.when(
                "get_feature_schema",
                client -> client.ontologies().featureSchemas().get(TOOL));
        all.when(
                        "get_feature_schemas",
                        client -> client.ontologies().featureSchemas().list("digit"))
                .answering("rootSchemaNodes.nextCursor", "cursor-1", "");
        all.when(
                "delete_unused_feature_schema",
                client -> client.ontologies().featureSchemas().deleteUnused(TOOL));
        all.when(
                        "get_unused_feature_schemas_after",
                        client -> client.ontologies()
                                .featureSchemas()
                                .listUnused()
                                .page(TOOL))
                .answering("GET /api/v1/feature-schemas/unused", List.of(QUESTION));
        all.when(
                "update_feature_schema_title",
                client -> client.ontologies().featureSchemas().updateTitle(TOOL, "New title"));
        all.when(
                        "upsert_feature_schema",
                        client -> client.ontologies()
                                .featureSchemas()
                                .upsert(Tool.boundingBox("box")
                                        .withColor("#FF0000")
                                        .withIds(null, TOOL)))
                .answering("PUT /api/v1/feature-schemas/" + TOOL, Map.of("schemaId", TOOL));
    }

    private static void editing(Exercises all) {
        all.when("delete_unused_ontology", client -> client.ontologies().deleteUnused(ONTOLOGY));
        all.when(
                        "get_unused_ontologies_after",
                        client -> client.ontologies().listUnused().page(ONTOLOGY))
                .answering("GET /api/v1/ontologies/unused", List.of());
        all.when(
                "insert_feature_schema_into_ontology",
                client -> client.ontologies().addFeature(ONTOLOGY, TOOL, 2));
        all.when(
                        "delete_feature_schema_from_ontology_refused",
                        client -> client.ontologies().removeFeature(ONTOLOGY, TOOL))
                .refusing("DELETE " + FEATURE_PATH, Refusal.http(400, "{\"message\": \"no\"}"));
        all.when("is_feature_schema_archived", client -> client.ontologies().isFeatureArchived(ONTOLOGY, TOOL))
                .answering(
                        "GET /api/v1/ontologies/" + ONTOLOGY,
                        Map.of(
                                "featureSchemaNodes",
                                Map.of("tools", List.of(Map.of("featureSchemaId", TOOL, "archived", true)))));
        all.when("unarchive_feature_schema_node", client -> client.ontologies().unarchiveFeature(ONTOLOGY, TOOL))
                .answering("PATCH " + FEATURE_PATH + "/unarchive", Map.of("unarchived", true));
    }
}
