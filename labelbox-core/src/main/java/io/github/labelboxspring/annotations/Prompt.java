package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * The prompt of a writing task; a label has at most one.
 *
 * @param feature which the ontology has
 * @param text the prompt
 * @param certainty of a prediction
 * @param uuid null to have one drawn when it is sent; in an export, its feature id
 */
public record Prompt(
        FeatureRef feature,
        String text,
        Certainty certainty,
        @Nullable String uuid) implements Annotation {

    /** A prompt. */
    public static Prompt of(String feature, String text) {
        return new Prompt(FeatureRef.of(feature), text, Certainty.NONE, null);
    }

    /** The same as a prediction. */
    public Prompt withCertainty(Certainty certainty) {
        return new Prompt(this.feature, this.text, certainty, this.uuid);
    }

    /** The same with a UUID. */
    public Prompt withUuid(String uuid) {
        return new Prompt(this.feature, this.text, this.certainty, uuid);
    }
}
