package io.github.labelboxspring.sample.comparison;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.sample.project.DigitProject;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Counts data rows as they come. */
final class Tally {

    private final Set<String> batches = new HashSet<>();

    private final ConfusionMatrix matrix = new ConfusionMatrix();

    private int dataRows;

    private int attachments;

    private int labels;

    private int boxes;

    void add(ExportedDataRow row) {
        this.dataRows++;
        this.attachments += row.attachments().size();
        row.projects().values().forEach(this::addBatch);
        OptionalInt prediction = prediction(row);
        for (ExportedLabel label : row.labels()) {
            this.labels++;
            this.boxes += (int) label.annotations(ObjectAnnotation.class).stream()
                    .filter(object -> object.mark() instanceof Box)
                    .count();
            prediction.ifPresent(read -> this.matrix.add(digit(row, label), read));
        }
    }

    private void addBatch(ExportedProject project) {
        if (project.projectDetails() != null && project.projectDetails().batchId() != null) {
            this.batches.add(project.projectDetails().batchId());
        }
    }

    private static OptionalInt prediction(ExportedDataRow row) {
        return row.metadataFields().stream()
                .filter(field -> Comparison.PREDICTION.equals(field.schemaName()))
                .mapToInt(field -> (int) Double.parseDouble(String.valueOf(field.value())))
                .findFirst();
    }

    private static int digit(ExportedDataRow row, ExportedLabel label) {
        return label.annotations(ClassificationAnnotation.class).stream()
                .filter(each -> DigitProject.DIGIT.equals(each.question().name()))
                .map(ClassificationAnnotation::answer)
                .filter(Answer.Radio.class::isInstance)
                .map(answer -> ((Answer.Radio) answer).choice().option())
                .map(option -> Integer.parseInt(option.toString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The label of " + row.dataRow().globalKey()
                                + " does not say which digit it is; correct it in the project and export again"));
    }

    Figures figures() {
        return new Figures(this.dataRows, this.batches.size(), this.attachments, this.labels, this.boxes, this.matrix);
    }
}
