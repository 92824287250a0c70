package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.imports.FeatureLevel.Known;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ends of relationships.
 *
 * @param tools the tools of the ontology
 */
record RelationshipCheck(NewLabel label, FeatureLevel tools) {

    void check(Relationship relationship, Known tool, BiConsumer<String, String> report) {
        FeatureRef target = end("target", relationship.target(), report);
        String sourceUuid = relationship.source();
        FeatureRef source = sourceUuid == null ? null : end("source", sourceUuid, report);
        Map<String, Object> definition = ((Tool) tool.feature()).definition();
        if (source == null
                || target == null
                || definition == null
                || !(definition.get("constraints") instanceof List<?> constraints)
                || constraints.isEmpty()) {
            return;
        }
        String from = schemaId(source);
        String to = schemaId(target);
        boolean both = relationship.type() == Relationship.Type.BIDIRECTIONAL;
        if (from != null
                && to != null
                && !constraints.contains(List.of(from, to))
                && !(both && constraints.contains(List.of(to, from)))) {
            report.accept(
                    "",
                    "the relationship '" + tool.name() + "' cannot lead from '" + source + "' to '" + target
                            + "': the ontology only allows other tools");
        }
    }

    private @Nullable FeatureRef end(String path, String uuid, BiConsumer<String, String> report) {
        for (Annotation each : this.label.annotations()) {
            if (each instanceof ObjectAnnotation object && uuid.equals(object.uuid())) {
                return object.tool();
            } else if (each instanceof ClassificationAnnotation answer && uuid.equals(answer.uuid())) {
                return answer.question();
            }
        }
        report.accept(path, "the label has no annotation with the uuid " + uuid);
        return null;
    }

    private @Nullable String schemaId(FeatureRef ref) {
        Known known = this.tools.find(ref, "tool", problem -> {});
        return known == null ? null : known.schemaId();
    }
}
