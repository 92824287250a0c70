package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * A selected option.
 *
 * @param option the option in the ontology
 * @param certainty certainty, if this is a prediction
 * @param classifications answers to questions nested below the option
 */
public record Choice(FeatureRef option, Certainty certainty, List<ClassificationAnnotation> classifications) {

    /** @throws IllegalArgumentException if a classification has a message id or a UUID */
    public Choice {
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** Return a choice of the option with the given name. */
    public static Choice of(String option) {
        return of(FeatureRef.of(option));
    }

    /** Return a choice of the given option. */
    public static Choice of(FeatureRef option) {
        return new Choice(option, Certainty.NONE, List.of());
    }

    /** Return this choice with the certainty of a prediction. */
    public Choice withCertainty(Certainty certainty) {
        return new Choice(this.option, certainty, this.classifications);
    }

    /** Return this choice with answers to the questions nested below it. */
    public Choice withClassifications(List<ClassificationAnnotation> classifications) {
        return new Choice(this.option, this.certainty, classifications);
    }
}
