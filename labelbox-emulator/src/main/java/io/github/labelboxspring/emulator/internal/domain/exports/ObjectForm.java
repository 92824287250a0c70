package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes annotations with a shape in the form of exports. */
final class ObjectForm {

    private static final Pattern HUMP = Pattern.compile("([A-Z])");

    private final String prefix;
    private final MaskLinks masks;
    private final AnswerForm answers;
    private final Supplier<Optional<String>> text;

    /**
     * @param prefix the prefix of the annotation kinds of shapes
     * @param text the text of the asset, if it is a text that the emulator stores
     */
    ObjectForm(String prefix, MaskLinks masks, AnswerForm answers, Supplier<Optional<String>> text) {
        this.prefix = prefix;
        this.masks = masks;
        this.answers = answers;
        this.text = text;
    }

    /**
     * Return the annotation with the given shape, such as that of a frame.
     *
     * @param number the number of the frame
     */
    Map<String, Object> of(Annotation annotation, Map<?, ?> content, int number) {
        Map<String, Object> form = AnswerForm.head(annotation.id(), annotation.feature());
        this.answers.predict(form, annotation.content());
        Shape shape = shape(annotation, content, number);
        form.put("annotation_kind", shape.kind());
        form.put(
                "classifications",
                this.answers.nested(annotation.id(), annotation.feature(), content.get("classifications")));
        form.putAll(shape.fields());
        return form;
    }

    private Shape shape(Annotation annotation, Map<?, ?> content, int number) {
        if (content.get("bbox") instanceof Map<?, ?> box) {
            return content.containsKey("page")
                    ? new Shape("DocumentBoundingBox", Map.of("page_number", content.get("page"), "bounding_box", box))
                    : new Shape(this.prefix + "BoundingBox", Map.of("bounding_box", box));
        }
        if (content.get("polygon") instanceof List<?> points) {
            return new Shape(this.prefix + "Polygon", Map.of("polygon", closed(points)));
        }
        if (content.get("line") instanceof List<?> points) {
            return new Shape(this.prefix + "Polyline", Map.of("line", points));
        }
        if (content.get("point") instanceof Map<?, ?> point) {
            return new Shape(this.prefix + "Point", Map.of("point", point));
        }
        if (content.get("mask") instanceof Map<?, ?> mask) {
            return new Shape(this.prefix + "SegmentationMask", this.masks.of(annotation.id(), mask, number));
        }
        if (content.get("location") instanceof Map<?, ?> location) {
            return content.get("messageId") == null
                    ? new Shape("TextEntity", Map.of("location", location(location)))
                    : new Shape(
                            "ConversationalTextEntity",
                            Map.of(
                                    "conversational_location",
                                    Map.of("message_id", content.get("messageId"), "location", location)));
        }
        if (content.get("textSelections") instanceof List<?> selections) {
            return new Shape("DocumentEntityToken", Map.of("location", Map.of("groups", groups(selections))));
        }
        return content.get("messageEvaluationTask") instanceof Map<?, ?> task
                ? evaluation(task)
                : new Shape(annotation.feature().kind(), Map.of());
    }

    /** Return the location with the text that it spans, including its last character. */
    private Map<String, Object> location(Map<?, ?> location) {
        int start = Moments.number(location, "start");
        int end = Moments.number(location, "end") + 1;
        Map<String, Object> form = new LinkedHashMap<>();
        location.forEach((key, value) -> form.put(String.valueOf(key), value));
        this.text
                .get()
                .filter(words -> 0 <= start && start < end && end <= words.length())
                .ifPresent(words -> form.put("token", words.substring(start, end)));
        return form;
    }

    private static List<Object> closed(List<?> points) {
        List<Object> closed = new ArrayList<>(points);
        if (!closed.get(0).equals(closed.get(closed.size() - 1))) {
            closed.add(closed.get(0));
        }
        return closed;
    }

    private static List<Map<String, Object>> groups(List<?> selections) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Object each : selections) {
            if (each instanceof Map<?, ?> selection) {
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("id", String.valueOf(selection.get("groupId")));
                group.put("page_number", String.valueOf(selection.get("page")));
                group.put("tokens", selection.get("tokenIds") instanceof List<?> tokens ? tokens : List.of());
                groups.add(group);
            }
        }
        return groups;
    }

    private static Shape evaluation(Map<?, ?> task) {
        Object data = snakeCase(task.get("data"));
        return switch (String.valueOf(task.get("format"))) {
            case "message-single-selection" -> new Shape("MessageSingleSelection", Map.of("selected_message", data));
            case "message-multi-selection" ->
                new Shape("MessageMultiSelection", Map.of("selected_messages", renamed(data, "selected_messages")));
            default -> new Shape("MessageRanking", Map.of("ranked_messages", data));
        };
    }

    private static Object renamed(Object data, String key) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((name, value) -> form.put(name.equals(key) ? "messages" : String.valueOf(name), value));
        }
        return form;
    }

    private static Object snakeCase(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> form = new LinkedHashMap<>();
            map.forEach((key, each) -> form.put(
                    HUMP.matcher(String.valueOf(key)).replaceAll("_$1").toLowerCase(Locale.ROOT), snakeCase(each)));
            return form;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ObjectForm::snakeCase).toList();
        }
        return value == null ? "" : value;
    }

    /** The annotation kind, and the fields that describe the shape. */
    private record Shape(String kind, Map<String, ?> fields) {}
}
