package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * An option that was chosen.
 *
 * @param option which the question has
 * @param certainty of a prediction
 * @param classifications answers to questions below this option
 */
public record Choice(FeatureRef option, Certainty certainty, List<ClassificationAnnotation> classifications) {

    /** @throws IllegalArgumentException if a classification is about a message or has a UUID */
    public Choice {
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** The option of this name. */
    public static Choice of(String option) {
        return of(FeatureRef.of(option));
    }

    /** This option. */
    public static Choice of(FeatureRef option) {
        return new Choice(option, Certainty.NONE, List.of());
    }

    /** The same as a prediction. */
    public Choice withCertainty(Certainty certainty) {
        return new Choice(this.option, certainty, this.classifications);
    }

    /** The same with these answers to the questions below it. */
    public Choice withClassifications(List<ClassificationAnnotation> classifications) {
        return new Choice(this.option, this.certainty, classifications);
    }
}
