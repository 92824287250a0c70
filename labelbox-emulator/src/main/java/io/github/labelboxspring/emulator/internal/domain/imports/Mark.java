package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be marked, and with which tool or question. */
record Mark(Feature feature, Map<String, Object> content) {

    /** A line is one mark, unless it has the masks of a video: then each instance is one of its own. */
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

    /** Instances name their feature by {@code featureSchemaId}, not by {@code schemaId}. */
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
