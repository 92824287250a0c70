package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.VideoClassification;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates answers to a classification of an ontology, and rejects answers that are not possible for it.
 *
 * <pre>{@code
 * Ontology ontology = client.ontologies().get(ontologyId).execute();
 * ClassificationAnnotation weather = ontology.classification("weather").radio("rain");
 * }</pre>
 *
 * <p>All methods fail with {@link IllegalArgumentException} if the classification has a different type or lacks the
 * option.
 *
 * @param question the classification in the ontology
 */
public record OntologyQuestion(Classification question) {

    static OntologyQuestion of(String owner, List<Classification> questions, String name) {
        return new OntologyQuestion(find(owner, "classification", questions, OntologyQuestion::name, name));
    }

    private static String name(Classification question) {
        return question.name() == null ? question.instructions() : question.name();
    }

    /** Return the active feature with the given name. */
    static <F extends Feature> F find(
            String owner, String what, List<F> features, Function<F, String> nameOf, String name) {
        return features.stream()
                .filter(each -> !each.archived() && nameOf.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(owner + " has no " + what + " '" + name + "'"
                        + features.stream()
                                .filter(each -> !each.archived())
                                .map(each -> "'" + nameOf.apply(each) + "'")
                                .collect(Collectors.joining(", ", "; available: ", ""))));
    }

    /** Return an answer that selects the given option. */
    public ClassificationAnnotation radio(String option) {
        return radio(option(option).choice());
    }

    /** Return an answer that selects the given option, such as one of {@link #option} with nested answers. */
    public ClassificationAnnotation radio(Choice choice) {
        return annotation(new Answer.Radio(choice));
    }

    /** Return an answer that selects the given options. */
    public ClassificationAnnotation checklist(String... options) {
        return checklist(
                Arrays.stream(options).map(option -> option(option).choice()).toList());
    }

    /** Return an answer that selects the given options, such as those of {@link #option} with nested answers. */
    public ClassificationAnnotation checklist(List<Choice> choices) {
        return annotation(new Answer.Checklist(choices));
    }

    /** Return an answer with the given text. */
    public ClassificationAnnotation text(String content) {
        return annotation(Answer.text(content));
    }

    /** Return an answer for the given frames of a video. */
    public VideoClassification frames(Answer answer, FrameRange... frames) {
        check(answer);
        return VideoClassification.of(name(this.question), answer, frames);
    }

    /** Return a prompt with the given text. */
    public Prompt prompt(String text) {
        if (this.question.classificationType() != ClassificationType.PROMPT) {
            throw refused("prompt");
        }
        return Prompt.of(name(this.question), text);
    }

    /**
     * Return an option of the classification, to select it with a confidence or with nested answers.
     *
     * @throws IllegalArgumentException if the classification has no option with this name
     */
    public OntologyOption option(String name) {
        return new OntologyOption(find(
                "The classification '" + name(this.question) + "'",
                "option",
                this.question.options(),
                option -> option.value().toString(),
                name));
    }

    private ClassificationAnnotation annotation(Answer answer) {
        check(answer);
        return ClassificationAnnotation.of(name(this.question), answer);
    }

    private void check(Answer answer) {
        ClassificationType type = this.question.classificationType();
        if (answer instanceof Answer.Radio radio) {
            check(type == ClassificationType.RADIO || type == ClassificationType.RESPONSE_RADIO, "radio");
            check(radio.choice());
        } else if (answer instanceof Answer.Checklist checklist) {
            check(type == ClassificationType.CHECKLIST || type == ClassificationType.RESPONSE_CHECKLIST, "checklist");
            checklist.choices().forEach(this::check);
        } else {
            check(type == ClassificationType.TEXT || type == ClassificationType.RESPONSE_TEXT, "text");
        }
    }

    private void check(Choice choice) {
        if (choice.option().name() != null) {
            option(choice.option().name());
        }
    }

    private void check(boolean fits, String answer) {
        if (!fits) {
            throw refused(answer);
        }
    }

    private IllegalArgumentException refused(String answer) {
        return new IllegalArgumentException("The classification '" + name(this.question) + "' is of type "
                + this.question.type() + " and cannot be answered by a " + answer);
    }
}
