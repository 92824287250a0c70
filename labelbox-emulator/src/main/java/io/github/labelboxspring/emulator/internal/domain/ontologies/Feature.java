package io.github.labelboxspring.emulator.internal.domain.ontologies;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A tool, a question or an option, as it stands in an ontology. */
public record Feature(Map<String, Object> node) implements Serializable {

    /** The tool or question at the top of the ontology that the reference names. */
    public static Optional<Feature> of(Ontology ontology, Map<?, ?> reference) {
        return find(Stream.concat(ontology.tools().stream(), ontology.classifications().stream()), reference);
    }

    /** The feature directly below this one that the reference names. */
    public Optional<Feature> child(Map<?, ?> reference) {
        return find(
                FeatureKind.list(this.node, question() || option() ? "options" : "classifications").stream(),
                reference);
    }

    /** What a question can be answered with. */
    public List<Feature> options() {
        return FeatureKind.list(this.node, "options").stream().map(Feature::new).toList();
    }

    private static Optional<Feature> find(Stream<Map<String, Object>> nodes, Map<?, ?> reference) {
        return nodes.map(Feature::new)
                .filter(feature -> feature.answersTo(reference))
                .min(Comparator.comparing(feature -> FeatureKind.archived(feature.node)));
    }

    /**
     * By {@code schemaId} or by {@code name}; an option's label and value are both names of it. Below options the official
     * SDK writes {@code schema_id}; that it is understood is inferred.
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

    /** The kind of tool or of question, as the API calls it; of an option {@code option}. */
    public String kind() {
        Object kind = this.node.getOrDefault("tool", this.node.get("type"));
        return kind == null ? "option" : kind.toString();
    }

    /** Whether it is answered rather than drawn. */
    public boolean question() {
        return this.node.containsKey("type");
    }

    private boolean option() {
        return !this.node.containsKey("tool") && !question();
    }

    /** As people read it. */
    public String name() {
        Object label = this.node.get("label");
        return option() && label != null ? label.toString() : FeatureKind.name(this.node);
    }

    /**
     * As machines read it: an option's own value, otherwise the name in lower case with underscores. That of a question for
     * a response is its instructions (inferred), or its kind where it has none.
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
