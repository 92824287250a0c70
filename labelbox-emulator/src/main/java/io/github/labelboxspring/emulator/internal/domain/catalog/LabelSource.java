package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The source of labels for data rows that are sent to a project.
 *
 * @param mapping feature schema ids of the project by those of the source; other ids are kept
 * @param overrides whether its labels replace existing labels
 * @param labels returns the labels of a data row, each as a list of annotations
 */
public record LabelSource(
        Map<String, Object> mapping, boolean overrides, Function<DataRow, List<List<Annotation>>> labels) {

    /** Return a source with the labels of a project. */
    public static LabelSource ofProject(Project project, Map<String, Object> mapping, boolean overrides) {
        return new LabelSource(
                mapping,
                overrides,
                row -> Workflow.of(project).row(row).stream()
                        .flatMap(Labels::of)
                        .map(Label::annotations)
                        .toList());
    }

    /** Return a source with the predictions of a model run. Predictions without a confidence count as certain. */
    public static LabelSource ofModelRun(
            ModelRun run, double minConfidence, double maxConfidence, Map<String, Object> mapping, boolean overrides) {
        return new LabelSource(
                mapping,
                overrides,
                row -> run.row(row).stream()
                        .map(found -> found.predictions().all().stream()
                                .filter(mark -> between(mark, minConfidence, maxConfidence))
                                .toList())
                        .filter(marks -> !marks.isEmpty())
                        .toList());
    }

    private static boolean between(Annotation mark, double min, double max) {
        double confidence = mark.content().get("confidence") instanceof Number number ? number.doubleValue() : 1;
        return confidence >= min && confidence <= max;
    }

    /** Return the annotation for the corresponding feature of the project's ontology, if there is one. */
    Optional<Annotation> translated(Annotation mark, Ontology ontology, Supplier<String> id) {
        return new FeatureMapping(this.mapping).apply(mark, ontology, id);
    }
}
