package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes relationships in the form of exports. That {@code readonly} and the ontology's name are listed with the source
 * and the target of a relationship is inferred.
 */
final class RelationshipForm {

    private RelationshipForm() {}

    /** @param marks the annotations of the same label, including the two related ones */
    static Map<String, Object> of(Annotation annotation, Map<?, ?> relationship, List<Annotation> marks) {
        String type = relationship.get("type") instanceof String given ? given : "unidirectional";
        Map<String, Object> ends = new LinkedHashMap<>();
        put(ends, "source", id(relationship.get("source"), marks));
        put(ends, "source_ontology_name", relationship.get("sourceOntologyName"));
        put(ends, "target", id(relationship.get("target"), marks));
        put(ends, "readonly", relationship.get("readonly"));
        Map<String, Object> form = AnswerForm.head(annotation.id(), annotation.feature());
        form.put("annotation_kind", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "Relationship");
        form.put(type + "_relationship", ends);
        return form;
    }

    private static void put(Map<String, Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static @Nullable Object id(@Nullable Object uuid, List<Annotation> marks) {
        return marks.stream()
                .filter(mark -> uuid != null && uuid.equals(mark.content().get("uuid")))
                .<Object>map(Annotation::id)
                .findFirst()
                .orElse(uuid);
    }
}
