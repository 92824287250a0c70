package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Relationship;
import org.jspecify.annotations.Nullable;

/** Reads the objects, relationships and evaluated messages of an export. */
final class ObjectReader {

    private ObjectReader() {}

    /** Return the annotation, or null if its type is unknown. */
    static @Nullable Annotation of(Fields form) {
        Mark mark = MarkReader.of(form);
        if (mark != null) {
            return new ObjectAnnotation(
                    AnswerReader.feature(form),
                    mark,
                    AnswerReader.nested(form),
                    AnswerReader.certainty(form),
                    form.optionalText("feature_id"));
        }
        MessageEvaluation.Task task = task(form);
        return task == null
                ? relationship(form)
                : new MessageEvaluation(AnswerReader.feature(form), task, form.optionalText("feature_id"));
    }

    static @Nullable Relationship relationship(Fields form) {
        if (form.has("unidirectional_relationship")) {
            return relationship(form, form.fields("unidirectional_relationship"), Relationship.Type.UNIDIRECTIONAL);
        }
        return form.has("bidirectional_relationship")
                ? relationship(form, form.fields("bidirectional_relationship"), Relationship.Type.BIDIRECTIONAL)
                : null;
    }

    private static Relationship relationship(Fields form, Fields ends, Relationship.Type type) {
        return new Relationship(
                form.text("name"),
                ends.optionalText("source"),
                ends.optionalText("source_ontology_name"),
                ends.text("target"),
                type,
                ends.value("readonly") instanceof Boolean readonly ? readonly : null,
                form.optionalText("feature_id"));
    }

    private static MessageEvaluation.@Nullable Task task(Fields form) {
        if (form.has("selected_message")) {
            Fields one = form.fields("selected_message");
            return new MessageEvaluation.SingleSelection(one.text("parent_message_id"), message(one));
        } else if (form.has("selected_messages")) {
            Fields many = form.fields("selected_messages");
            return new MessageEvaluation.MultiSelection(
                    many.text("parent_message_id"), many.objects("messages", ObjectReader::message));
        } else if (form.has("ranked_messages")) {
            Fields ranking = form.fields("ranked_messages");
            return new MessageEvaluation.Ranking(
                    ranking.text("parent_message_id"),
                    ranking.objects(
                            "ranked_messages",
                            each -> new MessageEvaluation.Ranked(message(each), each.integer("order"))));
        }
        return null;
    }

    private static MessageEvaluation.Message message(Fields message) {
        return new MessageEvaluation.Message(message.text("message_id"), message.text("model_config_name"));
    }
}
