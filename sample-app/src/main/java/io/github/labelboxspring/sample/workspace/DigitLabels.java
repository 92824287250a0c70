package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The ontology for pictures of digits, and the labels that conform to it. */
public final class DigitLabels {

    /** The name of the classification of the digit. */
    static final String DIGIT = "digit";

    /** The name of the bounding box around the ink. */
    static final String INK = "ink";

    private static final int DIGITS = 10;

    private DigitLabels() {}

    static OntologySchema schema() {
        Option[] options = IntStream.range(0, DIGITS)
                .mapToObj(String::valueOf)
                .map(Option::of)
                .toArray(Option[]::new);
        return OntologySchema.of(Tool.boundingBox(INK))
                .withClassification(Classification.radio(DIGIT, options).withRequired(true));
    }

    /** Return a label or pre-label with the given digit. */
    public static NewLabel label(String globalKey, int digit) {
        return NewLabel.of(
                DataRowKey.globalKey(globalKey),
                ClassificationAnnotation.of(DIGIT, Answer.radio(String.valueOf(digit))));
    }

    /**
     * Return a label with the given digit and a box around the ink.
     *
     * @param ink left, top, width and height in pixels
     */
    public static NewLabel label(String globalKey, int digit, int[] ink) {
        return NewLabel.of(
                DataRowKey.globalKey(globalKey),
                ClassificationAnnotation.of(DIGIT, Answer.radio(String.valueOf(digit))),
                ObjectAnnotation.of(INK, new Box(ink[0], ink[1], ink[2], ink[3])));
    }

    /** Return the digit of a label, empty if it has none. */
    public static Optional<Integer> digit(ExportedLabel label) {
        return label.annotations(ClassificationAnnotation.class).stream()
                .filter(each -> DIGIT.equals(each.question().name()))
                .map(ClassificationAnnotation::answer)
                .filter(Answer.Radio.class::isInstance)
                .map(answer -> ((Answer.Radio) answer).choice().option().toString())
                .map(Integer::valueOf)
                .findFirst();
    }

    /**
     * Return the most recently created label of a data row. An earlier label may still exist if the data row was
     * labelled again.
     */
    public static Optional<ExportedLabel> latest(List<ExportedLabel> labels) {
        return labels.stream().max(Comparator.comparing(DigitLabels::createdAt));
    }

    private static Instant createdAt(ExportedLabel label) {
        return label.labelDetails() == null || label.labelDetails().createdAt() == null
                ? Instant.MIN
                : label.labelDetails().createdAt();
    }

    /**
     * Return when a label was last changed, or when it was created if the export does not contain that, or {@link
     * Instant#MIN} if it contains neither.
     */
    public static Instant changedAt(ExportedLabel label) {
        return label.labelDetails() == null || label.labelDetails().updatedAt() == null
                ? createdAt(label)
                : label.labelDetails().updatedAt();
    }

    /** Return the number of boxes in a label. */
    public static int boxes(ExportedLabel label) {
        return (int) label.annotations(ObjectAnnotation.class).stream()
                .filter(object -> object.mark() instanceof Box)
                .count();
    }
}
