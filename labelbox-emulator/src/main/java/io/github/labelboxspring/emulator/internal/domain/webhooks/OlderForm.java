package io.github.labelboxspring.emulator.internal.domain.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A label in the form of exports of the first generation: other names of the same things, and answers without a frame around
 * them. Marks that move, which that generation has in a file of their own, are left out.
 */
final class OlderForm {

    /** What a part of an export is called there; what is not here keeps its name. */
    private static final Map<String, String> NAMES = Map.of(
            "feature_id", "featureId",
            "feature_schema_id", "schemaId",
            "name", "title",
            "bounding_box", "bbox",
            "radio_answer", "answer",
            "conversational_radio_answer", "answer",
            "checklist_answers", "answers",
            "conversational_checklist_answers", "answers",
            "message_id", "messageId",
            "page_number", "page");

    private OlderForm() {}

    /** @param label as in an export */
    static Map<String, Object> of(Map<String, Object> label) {
        Map<?, ?> annotations = label.get("annotations") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("objects", features(annotations.get("objects")).toList());
        form.put("classifications", features(annotations.get("classifications")).toList());
        return form;
    }

    private static Stream<Map<String, Object>> features(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).map(each -> feature((Map<?, ?>) each))
                : Stream.empty();
    }

    private static Map<String, Object> feature(Map<?, ?> exported) {
        Map<String, Object> form = new LinkedHashMap<>();
        exported.forEach((key, value) -> put(form, String.valueOf(key), value));
        return form;
    }

    private static void put(Map<String, Object> form, String key, Object value) {
        switch (key) {
            case "annotation_kind" -> {}
            case "classifications" -> form.put(key, features(value).toList());
            case "text_answer", "conversational_text_answer" -> form.put("answer", part(value, "content"));
            case "mask", "composite_mask" -> form.put("instanceURI", part(value, "url"));
            default -> form.put(NAMES.getOrDefault(key, key), named(value));
        }
    }

    private static Object part(Object value, String name) {
        Object part = value instanceof Map<?, ?> map ? map.get(name) : null;
        return part == null ? "" : part;
    }

    /** Answers are features, too. */
    private static Object named(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("feature_id")) {
            return feature(map);
        }
        return value instanceof List<?> list
                        && list.stream()
                                .allMatch(each -> each instanceof Map<?, ?> map && map.containsKey("feature_id"))
                ? features(list).toList()
                : value;
    }
}
