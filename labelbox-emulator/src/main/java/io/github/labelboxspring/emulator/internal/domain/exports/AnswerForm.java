package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers in the form of exports, at any depth. That answers to one question are separate features if they apply
 * at different times, so that the segments of a label can refer to them, is inferred.
 */
final class AnswerForm {

    private final boolean predicted;
    private final Map<String, Object> segments = new LinkedHashMap<>();

    /** @param predicted whether the answers are predictions of a model */
    AnswerForm(boolean predicted) {
        this.predicted = predicted;
    }

    /** Return the spans of the answers so far that apply only at certain times, by feature id. */
    Map<String, Object> segments() {
        return this.segments;
    }

    /** Return the answer, split into parts if it applies at different times. */
    List<Timed> of(Annotation annotation) {
        return parts(annotation.id(), annotation.feature(), annotation.content());
    }

    private List<Timed> parts(String id, Feature question, Map<?, ?> line) {
        List<Timed> parts = new ArrayList<>();
        for (Moments.Part part : Moments.parts(line, question.kind().endsWith("checklist"))) {
            String own = parts.isEmpty() ? id : below(id, String.valueOf(parts.size()));
            if (!part.spans().isEmpty()) {
                this.segments.put(
                        own,
                        part.spans().stream()
                                .map(span -> List.of(span.start(), span.end()))
                                .toList());
            }
            parts.add(new Timed(form(own, question, part.content()), part.spans()));
        }
        return parts;
    }

    private Map<String, Object> form(String id, Feature question, Map<?, ?> line) {
        Object answer = line.get(line.containsKey("answers") ? "answers" : "answer");
        Map<String, Object> form = head(id, question);
        predict(form, line);
        String prefix = "";
        if (line.get("messageId") != null) {
            form.put("message_id", line.get("messageId"));
            prefix = "conversational_";
        }
        String key = prefix + "radio_answer";
        switch (question.kind()) {
            case "radio", "response-radio" ->
                options(id, question, answer).findFirst().ifPresent(option -> form.put(key, option));
            case "checklist", "response-checklist" ->
                form.put(
                        prefix + "checklist_answers",
                        options(id, question, answer).toList());
            default -> form.put(prefix + "text_answer", Map.of("content", text(answer)));
        }
        return form;
    }

    private Stream<Map<String, Object>> options(String id, Feature question, @Nullable Object answer) {
        return maps(answer).flatMap(each -> question.child(each).stream().map(option -> option(id, option, each)));
    }

    private Map<String, Object> option(String parent, Feature option, Map<?, ?> answer) {
        String id = below(parent, option.schemaId());
        Map<String, Object> form = head(id, option);
        predict(form, answer);
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

    /** Return the answers to the questions below a tool or an option. */
    List<Map<String, Object>> nested(String parentId, Feature parent, @Nullable Object classifications) {
        return maps(classifications)
                .flatMap(line -> parent.child(line).stream()
                        .flatMap(question -> parts(below(parentId, question.schemaId()), question, line).stream()))
                .map(Timed::form)
                .toList();
    }

    /**
     * Add the confidence and the metrics, which only predictions have. That each annotation and each answer has its own
     * confidence and metrics, and the name of the metrics, are inferred.
     *
     * @param imported the annotation or answer as imported
     */
    void predict(Map<String, Object> form, Map<?, ?> imported) {
        if (!this.predicted) {
            return;
        }
        if (imported.get("confidence") != null) {
            form.put("confidence", imported.get("confidence"));
        }
        Object metrics = imported.get(imported.containsKey("custom_metrics") ? "custom_metrics" : "customMetrics");
        if (metrics != null) {
            form.put("custom_metrics", metrics);
        }
    }

    /** Return the fields that all features have in common. */
    static Map<String, Object> head(String id, Feature feature) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("feature_id", id);
        form.put("feature_schema_id", feature.schemaId());
        form.put("name", feature.name());
        form.put("value", feature.value());
        return form;
    }

    /** Return an id for a feature without an imported one; it is the same in every export. */
    private static String below(String parent, String part) {
        String name = parent + "/" + part;
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

    /** A part of an answer; without spans, it applies at all times. */
    record Timed(Map<String, Object> form, List<Moments.Span> spans) {}
}
