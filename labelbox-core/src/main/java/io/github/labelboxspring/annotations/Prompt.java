package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * The prompt of a text generation task. A label has at most one prompt.
 *
 * @param feature the feature in the ontology
 * @param text the prompt
 * @param certainty certainty, if this is a prediction
 * @param uuid UUID, null to generate one when it is sent; in an export, its feature id
 */
public record Prompt(
        FeatureRef feature,
        String text,
        Certainty certainty,
        @Nullable String uuid) implements Annotation {

    /** Return a prompt for the feature with the given name. */
    public static Prompt of(String feature, String text) {
        return new Prompt(FeatureRef.of(feature), text, Certainty.NONE, null);
    }

    /** Return this prompt with the certainty of a prediction. */
    public Prompt withCertainty(Certainty certainty) {
        return new Prompt(this.feature, this.text, certainty, this.uuid);
    }

    /** Return this prompt with a UUID. */
    public Prompt withUuid(String uuid) {
        return new Prompt(this.feature, this.text, this.certainty, uuid);
    }
}
