package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.datarows.DataRowKey;
import java.util.List;
import java.util.Objects;

/**
 * The annotations to import for one data row: a label, a pre-label, or the predictions of a model.
 *
 * <pre>{@code
 * NewLabel label = NewLabel.of(
 *         DataRowKey.globalKey("street-17"),
 *         ObjectAnnotation.of("car", new Box(10, 20, 100, 60)),
 *         ClassificationAnnotation.of("weather", Answer.radio("rain")));
 * ImportResult result = client.imports()
 *         .labels(projectId, "week 12", Annotations.ofLabels(List.of(label)))
 *         .execute();
 * }</pre>
 *
 * @param dataRow the data row
 * @param annotations the annotations; if there are none, nothing is sent for the label
 * @param benchmarkReference whether the label becomes the benchmark of its data row
 */
public record NewLabel(DataRowKey dataRow, List<Annotation> annotations, boolean benchmarkReference) {

    /**
     * @throws IllegalArgumentException if there are several prompts, if a relationship has invalid ends, or if the mask
     *     of a video has answers
     */
    public NewLabel {
        annotations = List.copyOf(annotations);
        if (annotations.stream().filter(Prompt.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(
                    "The label of data row '" + dataRow.value() + "' has several prompts, but can have only one");
        }
        for (Annotation each : annotations) {
            if (each instanceof Relationship relationship) {
                check(relationship, annotations);
            } else if (each instanceof VideoMask mask) {
                check(mask);
            }
        }
    }

    /** Only parts of documents can be the target of a relationship whose source is not an object. */
    private static void check(Relationship relationship, List<Annotation> annotations) {
        boolean objects = annotations.stream()
                .filter(ObjectAnnotation.class::isInstance)
                .map(ObjectAnnotation.class::cast)
                .filter(each -> relationship.target().equals(each.uuid()))
                .noneMatch(each -> each.mark() instanceof DocumentEntity || each.mark() instanceof DocumentBox);
        boolean answer = annotations.stream()
                .anyMatch(each -> each instanceof ClassificationAnnotation classification
                        && Objects.equals(relationship.source(), classification.uuid())
                        && classification.uuid() != null);
        boolean toAnswer = annotations.stream()
                .anyMatch(each -> each instanceof ClassificationAnnotation classification
                        && relationship.target().equals(classification.uuid()));
        if (toAnswer) {
            throw new IllegalArgumentException(
                    "The relationship '" + relationship.name() + "' must lead to an object, not to an answer");
        }
        if (objects && (answer || relationship.sourceOntologyName() != null)) {
            throw new IllegalArgumentException("The relationship '" + relationship.name()
                    + "' must lead from an object, since its target is not a part of a document");
        }
    }

    private static void check(VideoMask mask) {
        for (VideoMask.Frame frame : mask.frames()) {
            if (!frame.classifications().isEmpty()) {
                throw new IllegalArgumentException("The mask of frame " + frame.index()
                        + " has answers, which the import format does not support. Omit them: "
                        + "frame.withClassifications(List.of())");
            }
        }
    }

    /** Create a label with the given annotations. */
    public static NewLabel of(DataRowKey dataRow, Annotation... annotations) {
        return new NewLabel(dataRow, List.of(annotations), false);
    }

    /** Create a label with the given annotations. */
    public static NewLabel of(DataRowKey dataRow, List<? extends Annotation> annotations) {
        return new NewLabel(dataRow, List.copyOf(annotations), false);
    }

    /**
     * Create a label from the annotations of an export, for another data row or project. Features are identified by
     * name, so the other ontology must have features with the same names. Ids are replaced by new UUIDs; relationships
     * are kept. Mask links can only be read with an API key of their workspace, so load the pixels first:
     * {@code client.exports().withMasks(annotations)}.
     *
     * @param annotations from {@code ExportedLabel.annotations()}
     * @throws IllegalArgumentException if one of them is an {@link UnknownAnnotation}, or if the mask of a video has
     *     answers
     */
    public static NewLabel copyOf(DataRowKey dataRow, List<? extends Annotation> annotations) {
        return new NewLabel(dataRow, LabelCopy.of(annotations), false);
    }

    /** Return the same label as the benchmark of its data row, to which other labels are compared. */
    public NewLabel withBenchmarkReference() {
        return new NewLabel(this.dataRow, this.annotations, true);
    }
}
