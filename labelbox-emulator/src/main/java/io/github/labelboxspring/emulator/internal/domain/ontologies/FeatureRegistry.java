package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates features, assigns ids to those without one, and stores each as a feature schema. An id that is a UUID is
 * valid within one document only and is replaced wherever it occurs in the document. Each place of a feature has a
 * {@code schemaNodeId} of its own; those in a document are those of other places.
 */
public final class FeatureRegistry {

    private static final Pattern LOCAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String FEATURE_ID = "featureSchemaId";

    private final Session session;
    private final EntityStore<FeatureSchema> known;
    private final Map<String, String> idsOfLocalOnes = new HashMap<>();

    public FeatureRegistry(Session session) {
        this.session = session;
        this.known = session.organization().entities(FeatureSchema.class);
    }

    /**
     * Return the normalized JSON of a new ontology with all ids. Changes of known features apply to all
     * ontologies; that nothing is removed from the other ontologies is inferred.
     *
     * @throws RuleException if it breaks a rule; nothing is changed
     */
    public Map<String, Object> ontology(Map<String, Object> normalized) {
        FeatureTree.bounded(normalized);
        List<Map<String, Object>> tools = FeatureKind.list(normalized, "tools");
        List<Map<String, Object>> classifications = FeatureKind.list(normalized, "classifications");
        FeatureKind.unique("tool", tools);
        FeatureKind.unique("classification", classifications);
        tools.forEach(tool -> check(tool, FeatureKind.TOOL));
        classifications.forEach(classification -> check(classification, FeatureKind.CLASSIFICATION));
        if (classifications.stream()
                        .filter(each -> "prompt".equals(each.get("type")))
                        .count()
                > 1) {
            throw new RuleException("Only one prompt is allowed per ontology");
        }
        Map<String, Object> accepted = new LinkedHashMap<>(normalized);
        accepted.put("tools", place(accept(tools, FeatureKind.TOOL, true)));
        accepted.put("classifications", place(accept(classifications, FeatureKind.CLASSIFICATION, true)));
        return accepted;
    }

    /**
     * Create a single feature, or change it if its id is known.
     *
     * @throws RuleException if it breaks a rule; nothing is changed
     */
    public FeatureSchema root(Map<String, Object> feature) {
        FeatureKind kind = FeatureKind.ofRoot(feature);
        check(feature, kind);
        Map<String, Object> accepted = accept(feature, kind, true);
        FeatureSchema schema = schema(accepted);
        define(
                schema,
                FeatureTree.placed(
                        FeatureKind.definition(accepted),
                        Map.of(),
                        schema.normalized(),
                        this.session.world().ids()::cuid));
        return schema;
    }

    private FeatureSchema schema(Map<String, Object> accepted) {
        return this.known.find(String.valueOf(accepted.get(FEATURE_ID))).orElseThrow();
    }

    /** Change the definition, and with it every ontology and annotation that uses the feature. */
    private void define(FeatureSchema schema, Map<String, Object> definition) {
        Map<String, Object> before = schema.normalized();
        schema.define(definition, this.session.world().now());
        FeatureTree.below(definition)
                .forEach(node -> this.known
                        .find(String.valueOf(node.get(FEATURE_ID)))
                        .filter(nested -> !nested.root())
                        .ifPresent(nested ->
                                nested.define(node, this.session.world().now())));
        this.session.organization().entities(Ontology.class).stream()
                .forEach(ontology -> ontology.redefine(this.session, schema, before));
        this.session.world().events().publish(new FeatureRedefined(this.session.organization(), schema));
    }

    /** Return the features as they are in the new ontology, and define those that it changes. */
    private List<Map<String, Object>> place(List<Map<String, Object>> features) {
        List<Map<String, Object>> placed = new ArrayList<>();
        for (Map<String, Object> feature : features) {
            FeatureSchema schema = schema(feature);
            Map<String, Object> definition = FeatureTree.extended(schema.normalized(), FeatureKind.definition(feature));
            if (!definition.equals(schema.normalized())) {
                define(schema, definition);
            }
            Map<String, Object> node = FeatureTree.placed(
                    definition, definition, feature, this.session.world().ids()::cuid);
            if (feature.containsKey(FeatureKind.ARCHIVED)) {
                node.put(FeatureKind.ARCHIVED, feature.get(FeatureKind.ARCHIVED));
            }
            placed.add(node);
        }
        return placed;
    }

    private void check(Map<String, Object> feature, FeatureKind kind) {
        kind.check(feature);
        id(feature).filter(id -> this.known.find(id).isEmpty()).ifPresent(id -> {
            throw new RuleException("Failed to find feature schema node by id: " + id);
        });
        FeatureKind.list(feature, kind.children()).forEach(child -> check(child, kind.childKind()));
    }

    private List<Map<String, Object>> accept(List<Map<String, Object>> features, FeatureKind kind, boolean root) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        features.forEach(feature -> accepted.add(accept(feature, kind, root)));
        return accepted;
    }

    /** That the color of a tool is null if none is given is inferred. */
    private Map<String, Object> accept(Map<String, Object> feature, FeatureKind kind, boolean root) {
        String id = id(feature).orElseGet(() -> idOf(feature));
        Map<String, Object> accepted = new LinkedHashMap<>(feature);
        accepted.put(FeatureTree.NODE_ID, this.session.world().ids().cuid());
        accepted.put(FEATURE_ID, id);
        if (kind == FeatureKind.TOOL) {
            accepted.putIfAbsent("color", null);
        }
        if (feature.containsKey(kind.children()) || kind != FeatureKind.OPTION) {
            accepted.put(kind.children(), accept(FeatureKind.list(feature, kind.children()), kind.childKind(), false));
        }
        if (feature.get("definition") != null) {
            accepted.put("definition", withoutLocalIds(feature.get("definition")));
        }
        if (this.known.find(id).isEmpty()) {
            this.known.add(new FeatureSchema(id, this.session.world().now(), root, FeatureKind.definition(accepted)));
        }
        return accepted;
    }

    /** Return the id of the feature, unless it is valid within the document only. */
    private static Optional<String> id(Map<String, Object> feature) {
        return feature.get(FEATURE_ID) instanceof String id
                        && !LOCAL.matcher(id).matches()
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Return a new id, the same for each occurrence of a document's own id. */
    private String idOf(Map<String, Object> feature) {
        return feature.get(FEATURE_ID) instanceof String local
                ? this.idsOfLocalOnes.computeIfAbsent(
                        local, key -> this.session.world().ids().cuid())
                : this.session.world().ids().cuid();
    }

    private @Nullable Object withoutLocalIds(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), withoutLocalIds(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::withoutLocalIds).toList();
        }
        return value instanceof String text && LOCAL.matcher(text).matches()
                ? this.idsOfLocalOnes.computeIfAbsent(
                        text, key -> this.session.world().ids().cuid())
                : value;
    }
}
