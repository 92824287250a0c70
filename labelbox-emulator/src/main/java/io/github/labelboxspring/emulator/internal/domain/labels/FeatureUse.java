package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureSchema;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyUse;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the projects and labels that use an ontology. */
public final class FeatureUse implements OntologyUse {

    @Override
    public List<String> projects(Ontology ontology) {
        return using(ontology).map(Project::id).toList();
    }

    @Override
    public boolean inLabels(Ontology ontology, FeatureSchema feature) {
        return ontology.organization().entities(Project.class).withDeleted().stream()
                .filter(project -> project.ontology() == ontology)
                .flatMap(Labels::of)
                .flatMap(label -> label.annotations().stream())
                .anyMatch(annotation -> has(annotation, feature));
    }

    private static Stream<Project> using(Ontology ontology) {
        return ontology.organization().entities(Project.class).stream()
                .filter(project -> project.ontology() == ontology);
    }

    private static boolean has(Annotation annotation, FeatureSchema feature) {
        return annotation.feature().schemaId().equals(feature.id())
                || !feature.root() && mentions(annotation.content(), feature);
    }

    /** Return whether the content refers to the feature by id or by name, at any depth. */
    private static boolean mentions(@Nullable Object content, FeatureSchema feature) {
        if (content instanceof Map<?, ?> map) {
            return feature.id().equals(map.get("schemaId"))
                    || feature.name().equals(map.get("name"))
                    || map.values().stream().anyMatch(each -> mentions(each, feature));
        }
        return content instanceof Collection<?> list && list.stream().anyMatch(each -> mentions(each, feature));
    }
}
