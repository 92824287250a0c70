package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts answers to the import format. */
final class AnswerForm {

    private AnswerForm() {}

    static void put(Map<String, @Nullable Object> form, FeatureRef feature) {
        if (feature.name() != null) {
            form.put("name", feature.name());
        }
        if (feature.schemaId() != null) {
            form.put("schemaId", feature.schemaId());
        }
    }

    static void put(Map<String, @Nullable Object> form, Certainty certainty) {
        if (certainty.confidence() != null) {
            form.put("confidence", certainty.confidence());
        }
        if (!certainty.metrics().isEmpty()) {
            form.put(
                    "customMetrics",
                    certainty.metrics().stream()
                            .map(metric -> Map.of("name", metric.name(), "value", metric.value()))
                            .toList());
        }
    }

    static void put(Map<String, @Nullable Object> form, ClassificationAnnotation classification) {
        form.put("answer", of(classification.answer()));
        if (classification.answer() instanceof Answer.Text text) {
            putNested(form, text.classifications());
        }
        put(form, classification.certainty());
    }

    static Object of(Answer answer) {
        if (answer instanceof Answer.Radio radio) {
            return of(radio.choice());
        } else if (answer instanceof Answer.Checklist checklist) {
            return checklist.choices().stream().map(AnswerForm::of).toList();
        }
        return ((Answer.Text) answer).content();
    }

    private static Map<String, @Nullable Object> of(Choice choice) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        put(form, choice.option());
        put(form, choice.certainty());
        putNested(form, choice.classifications());
        return form;
    }

    static List<Map<String, @Nullable Object>> nested(List<ClassificationAnnotation> classifications) {
        return classifications.stream()
                .map(each -> {
                    checkNested(each);
                    Map<String, @Nullable Object> form = new LinkedHashMap<>();
                    put(form, each.question());
                    put(form, each);
                    return form;
                })
                .toList();
    }

    private static void checkNested(ClassificationAnnotation nested) {
        if (!(nested.answer() instanceof Answer.Text) && nested.certainty().confidence() != null) {
            throw new IllegalArgumentException("The import format does not support a confidence for the question '"
                    + nested.question() + "' within another annotation. Set it on the option: Choice.withCertainty");
        }
    }

    private static void putNested(Map<String, @Nullable Object> form, List<ClassificationAnnotation> classifications) {
        if (!classifications.isEmpty()) {
            form.put("classifications", nested(classifications));
        }
    }
}
