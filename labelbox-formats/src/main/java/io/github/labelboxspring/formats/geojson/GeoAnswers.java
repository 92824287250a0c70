package io.github.labelboxspring.formats.geojson;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Converts answers from and to properties. */
final class GeoAnswers {

    private static final String ANSWERS = "answers";

    private static final String CONFIDENCE = "confidence";

    private GeoAnswers() {}

    static List<Map<String, Object>> of(List<ClassificationAnnotation> answers) {
        return answers.stream().map(GeoAnswers::of).toList();
    }

    static Map<String, Object> of(ClassificationAnnotation answer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("question", answer.question().toString());
        if (answer.answer() instanceof Answer.Radio radio) {
            form.put("radio", of(radio.choice()));
        } else if (answer.answer() instanceof Answer.Checklist checklist) {
            form.put(
                    "checklist",
                    checklist.choices().stream().map(GeoAnswers::of).toList());
        } else if (answer.answer() instanceof Answer.Text text) {
            form.put("text", text.content());
            put(form, ANSWERS, of(text.classifications()));
        }
        put(form, answer.certainty().confidence());
        return form;
    }

    private static Map<String, Object> of(Choice choice) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("option", choice.option().toString());
        put(form, choice.certainty().confidence());
        put(form, ANSWERS, of(choice.classifications()));
        return form;
    }

    static void put(Map<String, Object> form, @Nullable Double confidence) {
        if (confidence != null) {
            form.put(CONFIDENCE, confidence);
        }
    }

    static void put(Map<String, Object> form, String name, List<Map<String, Object>> answers) {
        if (!answers.isEmpty()) {
            form.put(name, answers);
        }
    }

    static List<ClassificationAnnotation> read(JsonNode answers) {
        List<ClassificationAnnotation> read = new ArrayList<>();
        answers.forEach(each -> read.add(readOne(each)));
        return read;
    }

    static ClassificationAnnotation readOne(JsonNode form) {
        FeatureRef question = FeatureRef.of(form.path("question").asString(""));
        Answer answer;
        if (form.has("radio")) {
            answer = new Answer.Radio(choice(form.path("radio")));
        } else if (form.has("checklist")) {
            List<Choice> choices = new ArrayList<>();
            form.path("checklist").forEach(each -> choices.add(choice(each)));
            answer = new Answer.Checklist(choices);
        } else {
            answer = new Answer.Text(form.path("text").asString(""), read(form.path(ANSWERS)));
        }
        return ClassificationAnnotation.of(question, answer).withCertainty(GeoFeatures.certainty(form));
    }

    private static Choice choice(JsonNode form) {
        return Choice.of(form.path("option").asString(""))
                .withCertainty(GeoFeatures.certainty(form))
                .withClassifications(read(form.path(ANSWERS)));
    }
}
