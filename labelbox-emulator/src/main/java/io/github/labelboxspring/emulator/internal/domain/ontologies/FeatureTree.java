package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations on normalized JSON as a tree of features. */
final class FeatureTree {

    private static final List<String> BRANCHES = List.of("tools", "classifications", "options");

    static final String NODE_ID = "schemaNodeId";

    private static final int MOST_FEATURES = 4_000;

    private FeatureTree() {}

    /** @throws RuleException if the ontology has too many features */
    static void bounded(Map<String, Object> normalized) {
        if (below(normalized).count() > MOST_FEATURES) {
            throw new RuleException("An ontology must not have more than " + MOST_FEATURES + " features");
        }
    }

    /** Return all features below the node, at any depth. */
    static Stream<Map<String, Object>> below(Map<String, Object> node) {
        return BRANCHES.stream()
                .flatMap(branch -> FeatureKind.list(node, branch).stream())
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    static boolean is(Map<String, Object> node, String featureSchemaId) {
        return featureSchemaId.equals(node.get("featureSchemaId"));
    }

    /** Return a copy of the node without the feature, at any depth. */
    static Map<String, Object> without(Map<String, Object> node, String featureSchemaId) {
        return branches(
                node,
                children -> children.stream()
                        .filter(child -> !is(child, featureSchemaId))
                        .map(child -> without(child, featureSchemaId))
                        .toList());
    }

    /**
     * Return a copy of the definition for a place, with the node ids of the place and new ones for what is new there.
     * What was removed at the place does not come back.
     *
     * @param before the last definition, empty if there is none
     * @param node the present node at the place, empty if there is none
     */
    static Map<String, Object> placed(
            Map<String, Object> definition,
            Map<String, Object> before,
            Map<String, Object> node,
            Supplier<String> ids) {
        Map<String, Object> placed = branches(
                definition,
                children -> children.stream()
                        .filter(child -> !child(node, child).isEmpty()
                                || child(before, child).isEmpty())
                        .map(child -> placed(child, child(before, child), child(node, child), ids))
                        .toList());
        placed.put(NODE_ID, node.containsKey(NODE_ID) ? node.get(NODE_ID) : ids.get());
        return placed;
    }

    /**
     * Return the definition with the changes in the given one. Nothing is removed from it, unless a new child has the
     * name of a known one.
     */
    static Map<String, Object> extended(Map<String, Object> definition, Map<String, Object> given) {
        Map<String, Object> extended = new LinkedHashMap<>(definition);
        given.forEach((field, value) -> {
            if (value != null && !NODE_ID.equals(field)) {
                extended.put(field, value);
            }
        });
        for (String branch : BRANCHES) {
            List<Map<String, Object>> children = FeatureKind.list(given, branch);
            Set<String> names = children.stream().map(FeatureKind::name).collect(Collectors.toSet());
            Stream<Map<String, Object>> kept = FeatureKind.list(definition, branch).stream()
                    .filter(child -> child(given, child).isEmpty() && !names.contains(FeatureKind.name(child)));
            if (extended.get(branch) != null) {
                extended.put(
                        branch,
                        Stream.concat(
                                        children.stream().map(child -> extendedFrom(child(definition, child), child)),
                                        kept)
                                .toList());
            }
        }
        return extended;
    }

    private static Map<String, Object> extendedFrom(Map<String, Object> known, Map<String, Object> given) {
        return known.isEmpty() ? given : extended(known, given);
    }

    /** Return the direct child of the node that is the given feature, empty if there is none. */
    private static Map<String, Object> child(Map<String, Object> node, Map<String, Object> feature) {
        return BRANCHES.stream()
                .flatMap(branch -> FeatureKind.list(node, branch).stream())
                .filter(child -> is(child, String.valueOf(feature.get("featureSchemaId"))))
                .findFirst()
                .orElse(Map.of());
    }

    /** Return a copy of the node with changed children. */
    static Map<String, Object> branches(Map<String, Object> node, UnaryOperator<List<Map<String, Object>>> change) {
        Map<String, Object> copy = new LinkedHashMap<>(node);
        BRANCHES.stream()
                .filter(branch -> node.get(branch) != null)
                .forEach(branch -> copy.put(branch, change.apply(FeatureKind.list(node, branch))));
        return copy;
    }
}
