package io.github.labelboxspring.emulator.internal.domain.ontologies;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A tool, classification or option of an ontology. */
public record Feature(Map<String, Object> node) implements Serializable {

    /** Return the top-level tool or classification of the ontology that the reference identifies. */
    public static Optional<Feature> of(Ontology ontology, Map<?, ?> reference) {
        return find(Stream.concat(ontology.tools().stream(), ontology.classifications().stream()), reference);
    }

    /** Return the direct child of this feature that the reference identifies. */
    public Optional<Feature> child(Map<?, ?> reference) {
        return find(
                FeatureKind.list(this.node, question() || option() ? "options" : "classifications").stream(),
                reference);
    }

    /** Return the options of a classification. */
    public List<Feature> options() {
        return FeatureKind.list(this.node, "options").stream().map(Feature::new).toList();
    }

    private static Optional<Feature> find(Stream<Map<String, Object>> nodes, Map<?, ?> reference) {
        return nodes.map(Feature::new)
                .filter(feature -> feature.answersTo(reference))
                .min(Comparator.comparing(feature -> FeatureKind.archived(feature.node)));
    }

    /** Return the feature by its present definition, with what was removed from the definition. */
    public Feature redefined(FeatureSchema schema) {
        return new Feature(FeatureTree.extended(this.node, schema.normalized()));
    }

    /**
     * Return whether the reference identifies this feature by {@code schemaId} or by {@code name}; an option's label
     * and value are both names of it. Below options the official SDK sends {@code schema_id}; that the platform accepts
     * it is inferred.
     */
    private boolean answersTo(Map<?, ?> reference) {
        Object id = reference.get(reference.containsKey("schema_id") ? "schema_id" : "schemaId");
        Object name = reference.get("name");
        return (id != null || name != null)
                && (id == null || id.equals(schemaId()))
                && (name == null
                        || Stream.of("name", "instructions", "label", "value")
                                .map(this.node::get)
                                .filter(Objects::nonNull)
                                .anyMatch(each -> each.toString().equals(name)));
    }

    public String schemaId() {
        return String.valueOf(this.node.get("featureSchemaId"));
    }

    public String nodeId() {
        return String.valueOf(this.node.get(FeatureTree.NODE_ID));
    }

    /** Return the API's name of the kind of tool or classification, or {@code option} for an option. */
    public String kind() {
        Object kind = this.node.getOrDefault("tool", this.node.get("type"));
        return kind == null ? "option" : kind.toString();
    }

    /** Return whether the feature is a classification. */
    public boolean question() {
        return this.node.containsKey("type");
    }

    private boolean option() {
        return !this.node.containsKey("tool") && !question();
    }

    /** Return the display name. */
    public String name() {
        Object label = this.node.get("label");
        return option() && label != null ? label.toString() : FeatureKind.name(this.node);
    }

    /**
     * Return the value for machines: an option's own value, otherwise the name in lower case with underscores. The
     * value of a response classification is its instructions (inferred), or its kind if it has none.
     */
    public String value() {
        String kind = String.valueOf(this.node.get("type"));
        if (kind.startsWith("response-")) {
            Object instructions = this.node.get("instructions");
            return instructions == null || instructions.toString().isBlank() ? kind : instructions.toString();
        }
        return option()
                ? String.valueOf(this.node.get("value"))
                : name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
