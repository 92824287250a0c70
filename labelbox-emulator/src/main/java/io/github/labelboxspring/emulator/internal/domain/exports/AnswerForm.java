package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an answer looks in an export, at any depth. */
final class AnswerForm {

    private AnswerForm() {}

    static Map<String, Object> of(Annotation annotation) {
        return of(annotation, annotation.content());
    }

    /** What of the annotation is told at one moment. */
    static Map<String, Object> of(Annotation annotation, Map<?, ?> then) {
        return of(annotation.id(), annotation.feature(), then);
    }

    private static Map<String, Object> of(String id, Feature question, Map<?, ?> line) {
        Object answer = line.get(line.containsKey("answers") ? "answers" : "answer");
        Map<String, Object> form = head(id, question);
        String prefix = "";
        if (line.get("messageId") != null) {
            form.put("message_id", line.get("messageId"));
            prefix = "conversational_";
        }
        switch (question.kind()) {
            case "radio", "response-radio" ->
                options(id, question, answer).findFirst().ifPresent(put(form, prefix + "radio_answer"));
            case "checklist", "response-checklist" ->
                form.put(
                        prefix + "checklist_answers",
                        options(id, question, answer).toList());
            default -> form.put(prefix + "text_answer", Map.of("content", text(answer)));
        }
        return form;
    }

    private static Consumer<Map<String, Object>> put(Map<String, Object> form, String key) {
        return value -> form.put(key, value);
    }

    private static Stream<Map<String, Object>> options(String id, Feature question, @Nullable Object answer) {
        return maps(answer).flatMap(each -> question.child(each).stream().map(option -> option(id, option, each)));
    }

    private static Map<String, Object> option(String parent, Feature option, Map<?, ?> answer) {
        String id = below(parent, option);
        Map<String, Object> form = head(id, option);
        form.put("classifications", nested(id, option, answer.get("classifications")));
        return form;
    }

    private static String text(@Nullable Object answer) {
        return answer instanceof List<?>
                ? maps(answer)
                        .map(each -> String.valueOf(each.get("value")))
                        .findFirst()
                        .orElse("")
                : String.valueOf(answer);
    }

    /** The answers to the questions below a tool or an option. */
    static List<Map<String, Object>> nested(String parentId, Feature parent, @Nullable Object classifications) {
        return maps(classifications)
                .flatMap(line ->
                        parent.child(line).stream().map(question -> of(below(parentId, question), question, line)))
                .toList();
    }

    /** What every feature begins with. */
    static Map<String, Object> head(String id, Feature feature) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("feature_id", id);
        form.put("feature_schema_id", feature.schemaId());
        form.put("name", feature.name());
        form.put("value", feature.value());
        return form;
    }

    /** An id for what has none of its own; the same in every export. */
    private static String below(String parent, Feature feature) {
        String name = parent + "/" + feature.schemaId();
        return "cm"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 23);
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object value) {
        Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return all.filter(Map.class::isInstance).map(each -> (Map<?, ?>) each);
    }
}
