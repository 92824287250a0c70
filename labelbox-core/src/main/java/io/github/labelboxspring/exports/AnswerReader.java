package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.CustomMetric;
import io.github.labelboxspring.annotations.FeatureRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answers of an export. */
final class AnswerReader {

    private static final int ID_LENGTH = 25;

    private AnswerReader() {}

    /** Return the answer, or null if its type is unknown. */
    static @Nullable ClassificationAnnotation of(Fields form) {
        return of(form, form.optionalText("feature_id"));
    }

    private static @Nullable ClassificationAnnotation of(Fields form, @Nullable String id) {
        Answer answer = answer(form);
        return answer == null
                ? null
                : new ClassificationAnnotation(
                        feature(form), answer, certainty(form), form.optionalText("message_id"), id);
    }

    /** Return the answers of an object or an option. */
    static List<ClassificationAnnotation> nested(Fields parent) {
        return parent.objects("classifications", form -> {
            ClassificationAnnotation answer = of(form, null);
            if (answer == null) {
                throw new IllegalArgumentException("the answer to '" + feature(form) + "' has an unknown type");
            }
            return answer;
        });
    }

    /** Return the answer, or null if its type is unknown. */
    static @Nullable Answer answer(Fields form) {
        return form.has("message_id")
                ? answer(
                        form,
                        "conversational_radio_answer",
                        "conversational_checklist_answers",
                        "conversational_text_answer")
                : answer(form, "radio_answer", "checklist_answers", "text_answer");
    }

    private static @Nullable Answer answer(Fields form, String radio, String checklist, String text) {
        if (form.has(radio)) {
            return new Answer.Radio(choice(form.fields(radio)));
        } else if (form.has(checklist)) {
            return new Answer.Checklist(form.objects(checklist, AnswerReader::choice));
        } else if (form.has(text)) {
            return new Answer.Text(form.fields(text).text("content"), nested(form));
        }
        return null;
    }

    private static Choice choice(Fields option) {
        return new Choice(feature(option), certainty(option), nested(option));
    }

    /** An id with another length than schema ids is ignored if there is a name. */
    static FeatureRef feature(Fields form) {
        String id = form.optionalText("feature_schema_id");
        String name = form.optionalText("name");
        if (name == null || name.isBlank()) {
            return new FeatureRef(null, id);
        }
        return new FeatureRef(name, id == null || id.length() != ID_LENGTH ? null : id);
    }

    static Certainty certainty(Fields form) {
        if (!form.has("confidence") && !form.has("custom_metrics")) {
            return Certainty.NONE;
        }
        return new Certainty(
                form.has("confidence") ? Double.valueOf(form.number("confidence")) : null,
                form.objects(
                        "custom_metrics", metric -> new CustomMetric(metric.text("name"), metric.number("value"))));
    }
}
