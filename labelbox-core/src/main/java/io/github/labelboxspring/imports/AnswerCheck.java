package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.imports.FeatureLevel.Known;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.ClassificationType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares answers with the classifications of an ontology, at any depth.
 *
 * @param required whether required nested questions must be answered
 * @param report receives the path and the problem
 */
record AnswerCheck(boolean required, BiConsumer<String, String> report) {

    /** Check the answer to a question. */
    void check(Known question, Answer answer, String path) {
        ClassificationType type = ((Classification) question.feature()).classificationType();
        if (answer instanceof Answer.Radio radio) {
            kind(question, path, ClassificationType.RADIO, ClassificationType.RESPONSE_RADIO);
            choice(question, radio.choice(), path + ".choice");
        } else if (answer instanceof Answer.Checklist checklist) {
            kind(question, path, ClassificationType.CHECKLIST, ClassificationType.RESPONSE_CHECKLIST);
            for (int at = 0; at < checklist.choices().size(); at++) {
                choice(question, checklist.choices().get(at), path + ".choices[" + at + "]");
            }
        } else if (answer instanceof Answer.Text text && type != ClassificationType.PROMPT) {
            kind(question, path, ClassificationType.TEXT, ClassificationType.RESPONSE_TEXT);
            nested(question.below(), text.classifications(), path + ".");
        } else {
            this.report.accept(path, "the question '" + question.name() + "' is a prompt: answer it with a Prompt");
        }
    }

    private void kind(Known question, String path, ClassificationType one, ClassificationType other) {
        Classification feature = (Classification) question.feature();
        ClassificationType type = feature.classificationType();
        if (type != one && type != other && type != ClassificationType.UNKNOWN) {
            this.report.accept(
                    path,
                    "the question '" + question.name() + "' is a " + feature.type() + ", not a " + one.wireName());
        }
    }

    private void choice(Known question, Choice choice, String path) {
        boolean listed = ((Classification) question.feature()).classificationType() != ClassificationType.TEXT
                && ((Classification) question.feature()).classificationType() != ClassificationType.RESPONSE_TEXT;
        if (!listed) {
            return;
        }
        Known option = question.below()
                .find(choice.option(), "option", problem -> this.report.accept(path, problem + of(question)));
        if (option != null) {
            nested(option.below(), choice.classifications(), path + ".");
        }
    }

    private static String of(Known question) {
        return " (question '" + question.name() + "')";
    }

    /** Check the answers to the questions nested below another feature. */
    void nested(FeatureLevel questions, List<ClassificationAnnotation> answers, String path) {
        Set<String> answered = new HashSet<>();
        for (int at = 0; at < answers.size(); at++) {
            ClassificationAnnotation each = answers.get(at);
            String place = path + "classifications[" + at + "]";
            Known question = question(questions, each.question(), place);
            if (question != null) {
                if (!answered.add(question.name())) {
                    this.report.accept(place, "the question '" + question.name() + "' is answered twice");
                }
                check(question, each.answer(), place + ".answer");
            }
        }
        if (this.required) {
            questions.active().stream()
                    .filter(each -> each.required() && !answered.contains(each.name()))
                    .forEach(each -> this.report.accept(
                            path + "classifications", "the required question '" + each.name() + "' is not answered"));
        }
    }

    private @Nullable Known question(FeatureLevel questions, FeatureRef ref, String path) {
        return questions.find(ref, "question", problem -> this.report.accept(path, problem));
    }

    /** Check answers about times. Nested answers of a text are matched by name, without a position in the ontology. */
    void temporal(Known question, TemporalClassification answers, String path) {
        boolean text = answers.kind() == TemporalClassification.Kind.TEXT;
        ClassificationType type = ((Classification) question.feature()).classificationType();
        boolean fits = text ? type == ClassificationType.TEXT : type.needsOptions();
        if (!fits && type != ClassificationType.UNKNOWN) {
            this.report.accept(
                    path,
                    "the question '" + question.name() + "' is a " + ((Classification) question.feature()).type()
                            + ", its answers are not " + (text ? "texts" : "options"));
        } else if (!text) {
            for (int at = 0; at < answers.values().size(); at++) {
                option(question, answers.values().get(at), path + "values[" + at + "]");
            }
        }
    }

    private void option(Known question, TemporalClassification.Value value, String path) {
        Known option = question.below()
                .find(
                        FeatureRef.of(value.value()),
                        "option",
                        problem -> this.report.accept(path, problem + of(question)));
        if (option == null) {
            return;
        }
        for (int at = 0; at < value.classifications().size(); at++) {
            TemporalClassification each = value.classifications().get(at);
            String place = path + ".classifications[" + at + "].";
            Known below = question(option.below(), FeatureRef.of(each.name()), place);
            if (below != null) {
                temporal(below, each, place);
            }
        }
    }
}
