package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.formats.golden.GoldenShapes;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Annotations of golden cases. */
final class GoldenAnnotations {

    private GoldenAnnotations() {}

    static List<Annotation> all(JsonNode annotations) {
        return annotations.valueStream().map(GoldenAnnotations::annotation).toList();
    }

    private static Annotation annotation(JsonNode annotation) {
        return annotation.get("kind").asString().equals("object")
                ? new ObjectAnnotation(
                        feature(annotation),
                        mark(annotation.get("value")),
                        annotation
                                .path("classifications")
                                .valueStream()
                                .map(GoldenAnnotations::classification)
                                .toList(),
                        io.github.labelboxspring.annotations.Certainty.NONE,
                        null)
                : classification(annotation);
    }

    private static ClassificationAnnotation classification(JsonNode classification) {
        return ClassificationAnnotation.of(feature(classification), answer(classification.get("value")));
    }

    private static FeatureRef feature(JsonNode of) {
        return new FeatureRef(
                of.path("name").asString(null), of.path("feature_schema_id").asString(null));
    }

    static Answer answer(JsonNode value) {
        JsonNode answer = value.get("answer");
        return switch (value.get("kind").asString()) {
            case "radio" -> new Answer.Radio(Choice.of(feature(answer)));
            case "checklist" ->
                new Answer.Checklist(answer.valueStream()
                        .map(each -> Choice.of(feature(each)))
                        .toList());
            case "text" -> Answer.text(answer.asString());
            default -> throw new AssertionError(value);
        };
    }

    private static Mark mark(JsonNode value) {
        return switch (value.get("kind").asString()) {
            case "text_entity" -> text(value);
            case "conversation_entity" ->
                new ConversationEntity(value.get("message_id").asString(), text(value));
            case "document_entity" -> new DocumentEntity(List.of());
            case "document_rectangle" ->
                new DocumentBox(
                        (Box) GoldenShapes.of(((ObjectNode) value.deepCopy()).put("kind", "rectangle")),
                        value.get("page").asInt(),
                        DocumentBox.Unit.valueOf(value.get("unit").asString()));
            default -> GoldenShapes.of(value);
        };
    }

    static TextEntity text(JsonNode value) {
        return new TextEntity(value.get("start").asInt(), value.get("end").asInt());
    }
}
