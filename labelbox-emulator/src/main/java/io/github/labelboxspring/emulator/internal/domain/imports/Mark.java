package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An annotation to import, with its tool or question. */
record Mark(Feature feature, Map<String, Object> content) {

    /** Return the annotations of a line: one, or one for each instance if it has the masks of a video. */
    static List<Mark> of(Ontology ontology, Map<String, Object> line) {
        if (!(line.get("masks") instanceof Map<?, ?> masks)) {
            return List.of(new Mark(feature(ontology, line), line));
        }
        List<Map<?, ?>> instances = AnswerChecks.maps(masks.get("instances"));
        if (instances.isEmpty()) {
            throw new LineRefusal(Reason.UnknownFeature, "The masks name no feature: they have no instances");
        }
        return instances.stream()
                .map(instance -> new Mark(feature(ontology, reference(instance)), of(instance, masks, line)))
                .toList();
    }

    /**
     * Return a reference to the feature of an instance, which has {@code featureSchemaId} instead of {@code schemaId}.
     */
    private static Map<String, Object> reference(Map<?, ?> instance) {
        Map<String, Object> reference = new HashMap<>();
        Optional.ofNullable(instance.get("name")).ifPresent(name -> reference.put("name", name));
        Optional.ofNullable(instance.get("featureSchemaId")).ifPresent(id -> reference.put("schemaId", id));
        return reference;
    }

    private static Map<String, Object> of(Map<?, ?> instance, Map<?, ?> masks, Map<String, Object> line) {
        Map<String, Object> alone = new LinkedHashMap<>();
        masks.forEach((key, value) -> alone.put(String.valueOf(key), value));
        alone.put("instances", List.of(instance));
        Map<String, Object> content = new LinkedHashMap<>(line);
        content.put("masks", alone);
        return content;
    }

    private static Feature feature(Ontology ontology, Map<String, Object> reference) {
        return Feature.of(ontology, reference)
                .orElseThrow(() -> new LineRefusal(
                        Reason.UnknownFeature,
                        "Feature " + AnswerChecks.reference(reference) + " does not exist in the ontology "
                                + ontology.name()));
    }
}
