package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of the ontology. It refers to the data row, to a message of a conversation or, if nested in
 * another annotation, to an object or an option.
 *
 * @param question the question in the ontology
 * @param answer the answer
 * @param certainty certainty, if this is a prediction. Metrics are only supported for text answers; set those of an
 *     option on its {@link Choice}
 * @param messageId id of the message to which it refers, null if it refers to the data row
 * @param uuid the UUID by which relationships refer to it, null to generate one when it is sent; in an export, its
 *     feature id
 */
public record ClassificationAnnotation(
        FeatureRef question,
        Answer answer,
        Certainty certainty,
        @Nullable String messageId,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if the answer has options and the certainty has metrics */
    public ClassificationAnnotation {
        if (!(answer instanceof Answer.Text) && !certainty.metrics().isEmpty()) {
            throw new IllegalArgumentException("The import format does not support metrics for the question '"
                    + question + "' as a whole. Set them on the options: Choice.withCertainty");
        }
    }

    /** Return an answer to the question with the given name. */
    public static ClassificationAnnotation of(String question, Answer answer) {
        return of(FeatureRef.of(question), answer);
    }

    /** Return an answer to the given question. */
    public static ClassificationAnnotation of(FeatureRef question, Answer answer) {
        return new ClassificationAnnotation(question, answer, Certainty.NONE, null, null);
    }

    /** Return this annotation with the certainty of a prediction. */
    public ClassificationAnnotation withCertainty(Certainty certainty) {
        return new ClassificationAnnotation(this.question, this.answer, certainty, this.messageId, this.uuid);
    }

    /** Return this annotation for a message of a conversation. */
    public ClassificationAnnotation withMessageId(String messageId) {
        return new ClassificationAnnotation(this.question, this.answer, this.certainty, messageId, this.uuid);
    }

    /** Return this annotation with a UUID to which relationships can refer. */
    public ClassificationAnnotation withUuid(String uuid) {
        return new ClassificationAnnotation(this.question, this.answer, this.certainty, this.messageId, uuid);
    }

    /** Return a copy of annotations that can be nested in another annotation. */
    static List<ClassificationAnnotation> nested(List<ClassificationAnnotation> classifications) {
        for (ClassificationAnnotation each : classifications) {
            if (each.messageId != null || each.uuid != null) {
                throw new IllegalArgumentException("The answer to '" + each.question
                        + "' is nested in another annotation and can have neither a message id nor a UUID");
            }
        }
        return List.copyOf(classifications);
    }
}
