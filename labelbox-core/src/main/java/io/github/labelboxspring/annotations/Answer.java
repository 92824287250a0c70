package io.github.labelboxspring.annotations;

import java.util.Arrays;
import java.util.List;

/** The answer to a classification question of the ontology. */
public sealed interface Answer {

    /** Return an answer with one option. */
    static Radio radio(String option) {
        return new Radio(Choice.of(option));
    }

    /** Return an answer with any number of options. */
    static Checklist checklist(String... options) {
        return new Checklist(Arrays.stream(options).map(Choice::of).toList());
    }

    /** Return a free-text answer. */
    static Text text(String content) {
        return new Text(content, List.of());
    }

    /**
     * The answer to a radio question.
     *
     * @param choice the selected option
     */
    record Radio(Choice choice) implements Answer {}

    /**
     * The answer to a checklist question.
     *
     * @param choices the selected options; may be empty
     */
    record Checklist(List<Choice> choices) implements Answer {

        public Checklist {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The answer to a text question.
     *
     * @param content the text
     * @param classifications answers to nested questions
     */
    record Text(String content, List<ClassificationAnnotation> classifications) implements Answer {

        public Text {
            classifications = ClassificationAnnotation.nested(classifications);
        }
    }
}
