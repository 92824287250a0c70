package io.github.labelboxspring.sample.labelling;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitPng;
import io.github.labelboxspring.sample.digits.DigitSet;
import io.github.labelboxspring.sample.project.DigitProject;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Imports what the model reads as pre-labels, and the truth as labels. */
@Component
public class Labelling {

    private final LabelboxClient labelbox;

    Labelling(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /** A pre-label for each digit that the model has not seen. */
    public TaskCall<ImportResult> predictions(Project project, DigitSet digits, ToIntFunction<Digit> model) {
        List<NewLabel> labels = digits.unseen().stream()
                .map(digit ->
                        NewLabel.of(DataRowKey.globalKey(digits.globalKey(digit)), answer(model.applyAsInt(digit))))
                .toList();
        return this.labelbox
                .imports()
                .preLabels(project.id(), "predictions " + digits.run(), Annotations.ofLabels(labels));
    }

    /** A label for each digit: which it is, and where its ink is. */
    public TaskCall<ImportResult> truth(Project project, DigitSet digits) {
        List<NewLabel> labels = digits.all().stream()
                .map(digit ->
                        NewLabel.of(DataRowKey.globalKey(digits.globalKey(digit)), answer(digit.value()), ink(digit)))
                .toList();
        return this.labelbox.imports().labels(project.id(), "truth " + digits.run(), Annotations.ofLabels(labels));
    }

    private static ClassificationAnnotation answer(int digit) {
        return ClassificationAnnotation.of(DigitProject.DIGIT, Answer.radio(String.valueOf(digit)));
    }

    private static ObjectAnnotation ink(Digit digit) {
        int[] box = DigitPng.inkBox(digit);
        return ObjectAnnotation.of(DigitProject.INK, new Box(box[0], box[1], box[2], box[3]));
    }
}
