package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of the ontology: about the data row, about one message of a conversation, or, within another
 * annotation, about an object or below an option.
 *
 * @param question which the ontology has
 * @param answer to it
 * @param certainty of a prediction. Further numbers are for texts only: those of an option belong to its {@link Choice}
 * @param messageId the message of a conversation that it is about, null if it is about the data row
 * @param uuid what relationships name it by, null to have one drawn when it is sent; in an export, its feature id
 */
public record ClassificationAnnotation(
        FeatureRef question,
        Answer answer,
        Certainty certainty,
        @Nullable String messageId,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if options are chosen and the certainty has further numbers */
    public ClassificationAnnotation {
        if (!(answer instanceof Answer.Text) && !certainty.metrics().isEmpty()) {
            throw new IllegalArgumentException("The import format has no metrics of the question '" + question
                    + "' as a whole. Give them to the options: Choice.withCertainty");
        }
    }

    /** An answer to the question of this name. */
    public static ClassificationAnnotation of(String question, Answer answer) {
        return of(FeatureRef.of(question), answer);
    }

    /** An answer to this question. */
    public static ClassificationAnnotation of(FeatureRef question, Answer answer) {
        return new ClassificationAnnotation(question, answer, Certainty.NONE, null, null);
    }

    /** The same as a prediction. */
    public ClassificationAnnotation withCertainty(Certainty certainty) {
        return new ClassificationAnnotation(this.question, this.answer, certainty, this.messageId, this.uuid);
    }

    /** The same about one message of a conversation. */
    public ClassificationAnnotation withMessageId(String messageId) {
        return new ClassificationAnnotation(this.question, this.answer, this.certainty, messageId, this.uuid);
    }

    /** The same with a UUID that relationships can name. */
    public ClassificationAnnotation withUuid(String uuid) {
        return new ClassificationAnnotation(this.question, this.answer, this.certainty, this.messageId, uuid);
    }

    /** Return a copy of what can stand within another annotation. */
    static List<ClassificationAnnotation> nested(List<ClassificationAnnotation> classifications) {
        for (ClassificationAnnotation each : classifications) {
            if (each.messageId != null || each.uuid != null) {
                throw new IllegalArgumentException("The answer to '" + each.question
                        + "' stands within another annotation, so that it can have neither a message id nor a UUID");
            }
        }
        return List.copyOf(classifications);
    }
}
