package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ontologies and features. */
final class OntologyExercises {

    private static final String ONTOLOGY = "cm00000000000000000000004";

    private static final String PROJECT = "cm00000000000000000000501";

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

    private static final Function<LabelboxClient, Call<?>> ARCHIVED =
            client -> client.ontologies().isFeatureArchived(ONTOLOGY, TOOL);

    private static final Function<LabelboxClient, Call<?>> UNARCHIVE =
            client -> client.ontologies().unarchiveFeature(ONTOLOGY, TOOL);

    private OntologyExercises() {}

    static void addTo(Exercises all) {
        ontologies(all);
        features(all);
        editing(all);
        created(all);
        refusals(all);
        states(all);
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

    private static void created(Exercises all) {
        all.when(
                "create_ontology_of_images",
                client -> client.ontologies()
                        .create(NewOntology.of("Digits \"2\"", MediaType.IMAGE, OntologySchema.EMPTY)));
        all.when(
                        "create_ontology_refused",
                        client -> client.ontologies()
                                .create(NewOntology.of("Digits", MediaType.IMAGE, OntologySchema.EMPTY)))
                .refusing("upsertOntology", Refusal.error("MALFORMED_REQUEST", "bad ontology"));
        all.when(
                        "create_ontology_from_one_tool",
                        client -> client.ontologies()
                                .createFrom(NewOntology.of("Digits", OntologySchema.EMPTY), List.of(TOOL)))
                .answering("rootSchemaNode.normalized", BOX);
        all.when(
                        "create_ontology_from_an_unknown_tool",
                        client -> client.ontologies()
                                .createFrom(NewOntology.of("Digits", OntologySchema.EMPTY), List.of(TOOL)))
                .answering(
                        "rootSchemaNode.normalized",
                        Map.of("tool", "hologram", "name", "box", "featureSchemaId", TOOL));
        all.when(
                "create_feature_schema_classification",
                client -> client.ontologies()
                        .featureSchemas()
                        .create(Map.of(
                                "type",
                                "radio",
                                "name",
                                "digit",
                                "instructions",
                                "digit",
                                "required",
                                false,
                                "options",
                                List.of(Map.of("label", "0", "value", "0")))));
        Map<String, Object> fresh = new LinkedHashMap<>(Map.of("tool", "rectangle", "name", "box", "required", false));
        fresh.put("color", null);
        all.when(
                        "upsert_feature_schema_new",
                        client -> client.ontologies().featureSchemas().upsert(fresh))
                .answering("PUT /api/v1/feature-schemas/new_feature_schema_id", Map.of("schemaId", TOOL));
        for (String name : List.of("project_ontology_is_empty", "ontology_from_project")) {
            all.when(name, client -> client.projects().findOntology(PROJECT))
                    .answering("project.ontology.normalized", Map.of("tools", List.of(), "classifications", List.of()));
        }
        for (String name : List.of("project_ontology_is_none", "ontology_from_project_without")) {
            all.when(name, client -> client.projects().findOntology(PROJECT)).answeringNothing("project.ontology");
        }
    }

    private static void refused(
            Exercises all, String name, int status, String request, Function<LabelboxClient, Call<?>> call) {
        all.when(name, call).refusing(request, Refusal.http(status, "{\"message\": \"it is in use\"}"));
    }

    private static void refusals(Exercises all) {
        String ontology = "/api/v1/ontologies/" + ONTOLOGY;
        String feature = "/api/v1/feature-schemas/" + TOOL;
        Function<LabelboxClient, Call<?>> delete = client -> client.ontologies().deleteUnused(ONTOLOGY);
        refused(all, "delete_unused_ontology_refused", 400, "DELETE " + ontology, delete);
        refused(all, "delete_unused_ontology_not_found", 404, "DELETE " + ontology, delete);
        refused(
                all,
                "delete_unused_feature_schema_refused",
                400,
                "DELETE " + feature,
                client -> client.ontologies().featureSchemas().deleteUnused(TOOL));
        refused(
                all,
                "get_unused_ontologies_refused",
                403,
                "GET /api/v1/ontologies/unused",
                client -> client.ontologies().listUnused());
        refused(
                all,
                "get_unused_feature_schemas_refused",
                403,
                "GET /api/v1/feature-schemas/unused",
                client -> client.ontologies().featureSchemas().listUnused());
        refused(
                all,
                "insert_feature_schema_refused",
                400,
                "POST " + FEATURE_PATH,
                client -> client.ontologies().addFeature(ONTOLOGY, TOOL, 0));
        refused(
                all,
                "update_feature_schema_title_refused",
                404,
                "PATCH " + feature + "/definition",
                client -> client.ontologies().featureSchemas().updateTitle(TOOL, "new"));
        refused(
                all,
                "upsert_feature_schema_refused",
                400,
                "PUT " + feature,
                client -> client.ontologies().featureSchemas().upsert(BOX));
        refused(
                all,
                "delete_feature_from_ontology_refused",
                404,
                "DELETE " + FEATURE_PATH,
                client -> client.ontologies().removeFeature(ONTOLOGY, TOOL));
        refused(all, "is_feature_schema_archived_no_ontology", 404, "GET " + ontology, ARCHIVED);
        refused(all, "unarchive_feature_schema_refused", 400, "PATCH " + FEATURE_PATH + "/unarchive", UNARCHIVE);
    }

    private static void states(Exercises all) {
        String ontology = "GET /api/v1/ontologies/" + ONTOLOGY;
        all.when("unarchive_feature_schema_not_done", UNARCHIVE)
                .answering("PATCH " + FEATURE_PATH + "/unarchive", Map.of("unarchived", false));
        all.when("is_feature_schema_archived_absent", ARCHIVED)
                .answering(
                        ontology,
                        Map.of(
                                "featureSchemaNodes",
                                Map.of("tools", List.of(), "classifications", List.of(), "relationships", List.of())));
        all.when("is_feature_schema_archived_relationship", ARCHIVED)
                .answering(
                        ontology,
                        Map.of(
                                "featureSchemaNodes",
                                Map.of("relationships", List.of(Map.of("featureSchemaId", TOOL, "archived", true)))));
        all.when(
                        "get_unused_ontologies_first",
                        client -> client.ontologies().listUnused().first())
                .answering("GET /api/v1/ontologies/unused", List.of(ONTOLOGY));
        all.when(
                        "get_unused_feature_schemas_first",
                        client -> client.ontologies()
                                .featureSchemas()
                                .listUnused()
                                .first())
                .answering("GET /api/v1/feature-schemas/unused", List.of(TOOL));
    }
}
