package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.tenancy.IdPage;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The REST paths of {@code /ontologies}, which insert and remove features. */
final class OntologyEditing {

    private static final String ONTOLOGY = "/api/v1/ontologies/{ontology}";
    private static final String FEATURE = ONTOLOGY + "/feature-schemas/{feature}";

    private final OntologyUse use;

    OntologyEditing(OntologyUse use) {
        this.use = use;
    }

    void addTo(RestRoutes routes) {
        routes.on("GET", "/api/v1/ontologies/unused", this::unused)
                .on("GET", ONTOLOGY, OntologyEditing::nodes)
                .on("DELETE", ONTOLOGY, this::delete)
                .on("POST", FEATURE, OntologyEditing::insert)
                .on("DELETE", FEATURE, this::remove)
                .on("PATCH", FEATURE + "/unarchive", OntologyEditing::unarchive);
    }

    private Reply unused(RestRequest request) {
        Organization organization = request.session(Session.class).organization();
        Set<String> annotated = this.use.annotated(organization);
        return IdPage.reply(
                request,
                organization.entities(Ontology.class).stream()
                        .filter(ontology -> this.use.projects(ontology).isEmpty())
                        .filter(ontology -> !used(ontology, annotated)));
    }

    /** That the ontology of a model without predictions is in use is inferred. */
    private boolean used(Ontology ontology, Set<String> annotated) {
        return ontology.hasAnyAtTop(annotated) || this.use.inModels(ontology);
    }

    /** Return the top-level features, with relationships separate from the other tools. */
    private static Reply nodes(RestRequest request) {
        Ontology ontology = ontology(request);
        Predicate<Map<String, Object>> relationship = tool -> "edge".equals(tool.get("tool"));
        return Reply.json(
                200,
                Map.of(
                        "id",
                        ontology.id(),
                        "name",
                        ontology.name(),
                        "featureSchemaNodes",
                        Map.of(
                                "tools",
                                nodes(ontology, ontology.tools(), relationship.negate()),
                                "relationships",
                                nodes(ontology, ontology.tools(), relationship),
                                "classifications",
                                nodes(ontology, ontology.classifications(), any -> true))));
    }

    private static List<Map<String, Object>> nodes(
            Ontology ontology, List<Map<String, Object>> features, Predicate<Map<String, Object>> which) {
        return features.stream()
                .filter(which)
                .map(feature -> String.valueOf(feature.get("featureSchemaId")))
                .map(id -> Map.<String, Object>of("featureSchemaId", id, "archived", ontology.archived(id)))
                .toList();
    }

    /** The message about an ontology that no project uses is inferred. */
    private Reply delete(RestRequest request) {
        Ontology ontology = ontology(request);
        List<String> projects = this.use.projects(ontology);
        if (!projects.isEmpty()) {
            throw ApiException.malformed(
                    "Cannot delete an ontology connected to a project. The ontology is connected to projects: "
                            + String.join(", ", projects));
        }
        if (used(ontology, this.use.annotated(ontology.organization()))) {
            throw ApiException.malformed("Cannot delete an ontology that is used by annotations or models");
        }
        ontology.delete(now(request));
        return Reply.empty(204);
    }

    private static Reply insert(RestRequest request) {
        Ontology ontology = ontology(request);
        FeatureSchema feature = FeatureEditing.root(request, request.path("feature"));
        if (!(request.json().get("position") instanceof Integer position) || position < 0) {
            throw ApiException.malformed("position must be a number from 0 on");
        }
        try {
            ontology.insert(request.session(Session.class), feature, position);
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
        return Reply.json(201, Map.of());
    }

    /** Remove a feature. If labels use it, it is archived if it is at the top level and kept otherwise. */
    private Reply remove(RestRequest request) {
        Ontology ontology = ontology(request);
        FeatureSchema feature = member(request, ontology);
        boolean labeled = this.use.inLabels(ontology, feature);
        boolean archived = labeled && ontology.hasAtTop(feature.id());
        if (archived) {
            ontology.archive(feature.id(), now(request));
        } else if (!labeled) {
            ontology.remove(feature.id(), now(request));
        }
        return Reply.json(200, Map.of("archived", archived, "deleted", !labeled));
    }

    private static Reply unarchive(RestRequest request) {
        Ontology ontology = ontology(request);
        FeatureSchema feature = member(request, ontology);
        return Reply.json(200, Map.of("unarchived", ontology.unarchive(feature.id(), now(request))));
    }

    private static FeatureSchema member(RestRequest request, Ontology ontology) {
        String id = request.path("feature");
        return request.session(Session.class)
                .organization()
                .entities(FeatureSchema.class)
                .find(id)
                .filter(feature -> ontology.has(id))
                .orElseThrow(() -> ApiException.invalid(404, "Failed to find feature schema node by id: " + id));
    }

    private static Ontology ontology(RestRequest request) {
        String id = request.path("ontology");
        return request.session(Session.class)
                .organization()
                .entities(Ontology.class)
                .find(id)
                .orElseThrow(() -> ApiException.invalid(404, "Failed to find ontology by id: " + id));
    }

    private static Instant now(RestRequest request) {
        return request.session(Session.class).world().now();
    }
}
