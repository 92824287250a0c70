package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.ontology.FeatureSchema;
import io.github.labelboxspring.emulator.world.ontology.Ontology;
import io.github.labelboxspring.emulator.world.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether ontologies and features are used. */
final class FeatureUse {

    private final Organization organization;

    FeatureUse(Organization organization) {
        this.organization = organization;
    }

    List<Project> projects(Ontology ontology) {
        return this.organization.entities(Project.class).stream()
                .filter(project -> project.ontology() == ontology)
                .toList();
    }

    boolean inOntologies(FeatureSchema feature) {
        return this.organization.entities(Ontology.class).stream().anyMatch(ontology -> ontology.has(feature.id()));
    }

    /** Whether a label of one of the ontology's projects has the feature. */
    boolean inLabels(Ontology ontology, FeatureSchema feature) {
        return this.organization.entities(Label.class).stream()
                .filter(label -> label.project().ontology() == ontology)
                .flatMap(label -> label.annotations().stream())
                .anyMatch(annotation -> has(annotation, feature));
    }

    private static boolean has(Annotation annotation, FeatureSchema feature) {
        return annotation.feature().schemaId().equals(feature.id())
                || !feature.root() && mentions(annotation.content(), feature);
    }

    /** Answers name nested features by id or by name, at any depth. */
    private static boolean mentions(@Nullable Object content, FeatureSchema feature) {
        if (content instanceof Map<?, ?> map) {
            return feature.id().equals(map.get("schemaId"))
                    || feature.name().equals(map.get("name"))
                    || map.values().stream().anyMatch(each -> mentions(each, feature));
        }
        return content instanceof Collection<?> list && list.stream().anyMatch(each -> mentions(each, feature));
    }
}
