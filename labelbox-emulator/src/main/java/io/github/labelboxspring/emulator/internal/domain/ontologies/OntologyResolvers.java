package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.Names;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Queries and mutations of ontologies and feature schemas. */
public final class OntologyResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();

    private final Services services;

    public OntologyResolvers(Services services, OntologyUse use) {
        this.services = services;
        new OntologyEditing(use).addTo(services.routes());
        new FeatureEditing(use).addTo(services.routes());
    }

    @Override
    public String schema() {
        return "ontologies";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Ontology", Ontology.class)
                .type("RootSchemaNode", FeatureSchema.class)
                .type("OntologyPage", CursorPage.class)
                .type("RootSchemaNodePage", CursorPage.class)
                .query("ontology", call -> find(call, call.text("where", "id")))
                .query("ontologies", OntologyResolvers::search)
                .query("rootSchemaNode", OntologyResolvers::feature)
                .query("rootSchemaNodes", OntologyResolvers::searchFeatures)
                .mutation("upsertOntology", OntologyResolvers::create)
                .mutation("upsertRootSchemaNode", OntologyResolvers::upsertFeature)
                .field("Ontology", "normalized", this::normalized)
                .field("Ontology", "options", this::normalized);
    }

    /** Return the tools and classifications of an ontology, with a signed URL of the instructions. */
    private Map<String, Object> normalized(Invocation call) {
        Map<String, Object> normalized =
                new LinkedHashMap<>(call.source(Ontology.class).normalized());
        normalized.computeIfPresent(
                Ontology.INSTRUCTIONS,
                (key, url) -> this.services.urls(Listing.session(call)).sign(url.toString()));
        return normalized;
    }

    public static Ontology find(Invocation call, String id) {
        return Listing.store(call, Ontology.class).find(id).orElseThrow(() -> ApiException.notFound("Ontology"));
    }

    private static CursorPage<Ontology> search(Invocation call) {
        String part = part(call);
        return CursorPage.of(
                call,
                Listing.store(call, Ontology.class).withDeleted(),
                ontology -> lower(ontology.name()).contains(part));
    }

    private static CursorPage<FeatureSchema> searchFeatures(Invocation call) {
        String part = part(call);
        return CursorPage.of(
                call,
                Listing.store(call, FeatureSchema.class).withDeleted(),
                feature -> feature.root() && lower(feature.name()).contains(part));
    }

    private static String part(Invocation call) {
        return lower(call.find("where", "search").orElse(""));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static FeatureSchema feature(Invocation call) {
        return Listing.store(call, FeatureSchema.class)
                .find(call.text("where", "featureSchemaId"))
                .filter(FeatureSchema::root)
                .orElseThrow(() -> ApiException.notFound("RootSchemaNode"));
    }

    private static Ontology create(Invocation call) {
        String name = Names.checked("Ontology", call.text("data", "name"));
        MediaType mediaType = mediaType(call);
        Map<String, Object> normalized = normalized(call.text("data", "normalized"));
        try {
            return Listing.store(call, Ontology.class)
                    .add(new Ontology(
                            Listing.session(call),
                            name,
                            mediaType,
                            new FeatureRegistry(Listing.session(call)).ontology(normalized)));
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
    }

    /** Return the media type that the editor requires, or the given one. */
    private static @Nullable MediaType mediaType(Invocation call) {
        MediaType given = call.find("data", "mediaType").map(MediaType::valueOf).orElse(null);
        MediaType needed = needed(
                call.find("data", "editorTaskType").map(EditorTaskType::valueOf).orElse(null));
        if (needed == null) {
            return given;
        }
        if (given != null && given != needed) {
            throw ApiException.invalid(422, "The editor needs the media type " + needed);
        }
        return needed;
    }

    /** Return the media type that an editor requires, or null if there is no editor. */
    public static @Nullable MediaType needed(@Nullable EditorTaskType editor) {
        return editor == null
                ? null
                : editor == EditorTaskType.RESPONSE_CREATION ? MediaType.TEXT : MediaType.CONVERSATIONAL;
    }

    private static FeatureSchema upsertFeature(Invocation call) {
        Map<String, Object> normalized = normalized(call.text("data", "normalized"));
        try {
            return new FeatureRegistry(Listing.session(call)).root(normalized);
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
    }

    static Map<String, Object> normalized(String json) {
        return parsed(json).orElseThrow(() -> ApiException.malformed("normalized is not a JSON object"));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> parsed(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Map.class));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
