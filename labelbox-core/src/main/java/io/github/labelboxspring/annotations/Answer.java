package io.github.labelboxspring.annotations;

import java.util.Arrays;
import java.util.List;

/** The answer to a question of the ontology. */
public sealed interface Answer {

    /** One option. */
    static Radio radio(String option) {
        return new Radio(Choice.of(option));
    }

    /** Any number of options. */
    static Checklist checklist(String... options) {
        return new Checklist(Arrays.stream(options).map(Choice::of).toList());
    }

    /** A free text. */
    static Text text(String content) {
        return new Text(content, List.of());
    }

    /**
     * The one option that was chosen.
     *
     * @param choice the option
     */
    record Radio(Choice choice) implements Answer {}

    /**
     * The options that were chosen.
     *
     * @param choices may be empty
     */
    record Checklist(List<Choice> choices) implements Answer {

        public Checklist {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What was written.
     *
     * @param content the text
     * @param classifications answers to questions below this one
     */
    record Text(String content, List<ClassificationAnnotation> classifications) implements Answer {

        public Text {
            classifications = ClassificationAnnotation.nested(classifications);
        }
    }
}
