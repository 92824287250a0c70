package io.github.labelboxspring.sample.labelling;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitPng;
import io.github.labelboxspring.sample.digits.DigitSet;
import io.github.labelboxspring.sample.project.DigitProject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
        List<?> lines = digits.unseen().stream()
                .map(digit -> answer(digits.globalKey(digit), model.applyAsInt(digit)))
                .toList();
        return this.labelbox.imports().preLabels(project.id(), "predictions " + digits.run(), Annotations.of(lines));
    }

    /** A label for each digit: which it is, and where its ink is. */
    public TaskCall<ImportResult> truth(Project project, DigitSet digits) {
        List<?> lines = digits.all().stream()
                .flatMap(digit ->
                        Stream.of(answer(digits.globalKey(digit), digit.value()), box(digits.globalKey(digit), digit)))
                .toList();
        return this.labelbox.imports().labels(project.id(), "truth " + digits.run(), Annotations.of(lines));
    }

    private static Map<String, Object> answer(String globalKey, int digit) {
        return line(globalKey, DigitProject.DIGIT, "answer", Map.of("name", String.valueOf(digit)));
    }

    private static Map<String, Object> box(String globalKey, Digit digit) {
        int[] box = DigitPng.inkBox(digit);
        return line(
                globalKey,
                DigitProject.INK,
                "bbox",
                Map.of("left", box[0], "top", box[1], "width", box[2], "height", box[3]));
    }

    private static Map<String, Object> line(String globalKey, String feature, String kind, Object value) {
        return Map.of(
                "uuid",
                UUID.randomUUID().toString(),
                "dataRow",
                Map.of("globalKey", globalKey),
                "name",
                feature,
                kind,
                value);
    }
}
