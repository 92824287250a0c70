package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.tenancy.IdPage;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The REST paths of {@code /feature-schemas}. */
final class FeatureEditing {

    private static final String FEATURE = "/api/v1/feature-schemas/{feature}";
    private static final String NEW = "new_feature_schema_id";

    private final OntologyUse use;

    FeatureEditing(OntologyUse use) {
        this.use = use;
    }

    void addTo(RestRoutes routes) {
        routes.on("GET", "/api/v1/feature-schemas/unused", this::unused)
                .on("PUT", FEATURE, FeatureEditing::upsert)
                .on("DELETE", FEATURE, this::delete)
                .on("PATCH", FEATURE + "/definition", FeatureEditing::rename);
    }

    private Reply unused(RestRequest request) {
        Session session = request.session(Session.class);
        Set<String> annotated = this.use.annotated(session.organization());
        return IdPage.reply(
                request,
                session.organization().entities(FeatureSchema.class).stream()
                        .filter(FeatureSchema::root)
                        .filter(feature -> !annotated.contains(feature.id()) && !used(session, feature)));
    }

    /** Create a feature schema if the id in the path is that of a new one; otherwise change the one with this id. */
    private static Reply upsert(RestRequest request) {
        Map<String, Object> feature = new LinkedHashMap<>(
                OntologyResolvers.normalized(String.valueOf(request.json().get("normalized"))));
        String id = request.path("feature");
        if (id.equals(NEW)) {
            feature.remove("featureSchemaId");
        } else {
            feature.put("featureSchemaId", root(request, id).id());
        }
        return Reply.json(200, Map.of("schemaId", define(request, feature).id()));
    }

    private static Reply rename(RestRequest request) {
        FeatureSchema schema = root(request, request.path("feature"));
        if (!(request.json().get("title") instanceof String title) || title.isBlank()) {
            throw ApiException.malformed("title must not be empty");
        }
        Map<String, Object> feature = new LinkedHashMap<>(schema.normalized());
        Stream.of("name", "instructions").filter(feature::containsKey).forEach(field -> feature.put(field, title));
        return Reply.json(200, Map.of("schemaId", define(request, feature).id()));
    }

    private static FeatureSchema define(RestRequest request, Map<String, Object> feature) {
        try {
            return new FeatureRegistry(request.session(Session.class)).root(feature);
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
    }

    /**
     * That deleting a deleted feature schema has the same status as deleting an unknown one is inferred, as is the
     * message of one that only annotations use.
     */
    private Reply delete(RestRequest request) {
        Session session = request.session(Session.class);
        String id = request.path("feature");
        if (session.organization().entities(FeatureSchema.class).withDeleted().stream()
                .anyMatch(feature -> feature.deleted() && feature.id().equals(id))) {
            throw ApiException.absent("Feature schema is already deleted");
        }
        FeatureSchema feature = root(request, id);
        if (used(session, feature)) {
            throw ApiException.malformed("Feature schema cannot be deleted because it is used in ontologies");
        }
        if (this.use.annotated(session.organization()).contains(id)) {
            throw ApiException.malformed("Feature schema cannot be deleted because it is used in annotations");
        }
        feature.delete(session.world().now());
        return Reply.empty(204);
    }

    private static boolean used(Session session, FeatureSchema feature) {
        return session.organization().entities(Ontology.class).stream()
                .anyMatch(ontology -> ontology.has(feature.id()));
    }

    static FeatureSchema root(RestRequest request, String id) {
        return request.session(Session.class)
                .organization()
                .entities(FeatureSchema.class)
                .find(id)
                .filter(FeatureSchema::root)
                .orElseThrow(
                        () -> ApiException.invalid(404, "Cannot find root schema node with feature schema id " + id));
    }
}
