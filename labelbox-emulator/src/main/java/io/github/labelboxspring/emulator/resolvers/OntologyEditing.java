package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.http.RestRoutes;
import io.github.labelboxspring.emulator.world.RuleException;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.ontology.FeatureSchema;
import io.github.labelboxspring.emulator.world.ontology.Ontology;
import io.github.labelboxspring.emulator.world.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The REST paths below {@code /ontologies}: features come into ontologies and leave them. */
final class OntologyEditing {

    private static final String ONTOLOGY = "/api/v1/ontologies/{ontology}";
    private static final String FEATURE = ONTOLOGY + "/feature-schemas/{feature}";

    private OntologyEditing() {}

    static void addTo(RestRoutes routes) {
        routes.on("GET", "/api/v1/ontologies/unused", OntologyEditing::unused)
                .on("GET", ONTOLOGY, OntologyEditing::nodes)
                .on("DELETE", ONTOLOGY, OntologyEditing::delete)
                .on("POST", FEATURE, OntologyEditing::insert)
                .on("DELETE", FEATURE, OntologyEditing::remove)
                .on("PATCH", FEATURE + "/unarchive", OntologyEditing::unarchive);
    }

    private static Reply unused(RestRequest request) {
        FeatureUse use = use(request);
        return IdPage.reply(
                request,
                request.session(Session.class).organization().entities(Ontology.class).stream()
                        .filter(ontology -> use.projects(ontology).isEmpty()));
    }

    /** What stands at the top; relationships apart from the other tools. */
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

    private static Reply delete(RestRequest request) {
        Ontology ontology = ontology(request);
        List<Project> projects = use(request).projects(ontology);
        if (!projects.isEmpty()) {
            throw ApiException.malformed(
                    "Cannot delete an ontology connected to a project. The ontology is connected to projects: "
                            + projects.stream().map(Project::id).collect(Collectors.joining(", ")));
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

    /** With labels, a feature at the top is archived and one below it is kept. */
    private static Reply remove(RestRequest request) {
        Ontology ontology = ontology(request);
        FeatureSchema feature = member(request, ontology);
        boolean labeled = use(request).inLabels(ontology, feature);
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

    private static FeatureUse use(RestRequest request) {
        return new FeatureUse(request.session(Session.class).organization());
    }

    private static Instant now(RestRequest request) {
        return request.session(Session.class).world().now();
    }
}
