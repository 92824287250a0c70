package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureSchema;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyUse;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the projects, labels, models and predictions that use an ontology. */
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

    @Override
    public boolean inModels(Ontology ontology) {
        return ontology.organization().entities(Model.class).stream().anyMatch(model -> model.ontology() == ontology);
    }

    @Override
    public Set<String> annotated(Organization organization) {
        Set<String> ids = new HashSet<>();
        annotations(organization).map(Annotation::feature).forEach(feature -> {
            ids.add(feature.schemaId());
            ids.add(feature.nodeId());
        });
        return ids;
    }

    private static Stream<Annotation> annotations(Organization organization) {
        return Stream.concat(
                organization.entities(Label.class).stream()
                        .filter(label -> !label.project().deleted())
                        .flatMap(label -> label.annotations().stream()),
                organization.entities(ModelRun.class).stream()
                        .flatMap(ModelRun::rows)
                        .flatMap(row -> row.predictions().all().stream()));
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
