package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts a label to the format of exports of the first generation, with different names and without the objects
 * around text answers and mask URLs. Annotations on video frames, which have a separate file in that format, are
 * omitted from the label.
 */
final class OlderForm {

    /** Names in the older format by names in an export. Other names are the same. */
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

    /** @param label a label, as in an export */
    static Map<String, Object> of(Map<String, Object> label) {
        Map<?, ?> annotations = map(label.get("annotations"));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("objects", features(annotations.get("objects")).toList());
        Map<?, ?> spans = map(annotations.get("segments"));
        form.put(
                "classifications",
                maps(annotations.get("classifications"))
                        .filter(each -> !spans.containsKey(each.get("feature_id")))
                        .map(OlderForm::feature)
                        .toList());
        return form;
    }

    /**
     * Return the content of each annotated frame by frame number.
     *
     * @param label a label of a video, as in an export
     */
    static Map<Integer, Frame> frames(Map<String, Object> label) {
        Map<?, ?> annotations = map(label.get("annotations"));
        Map<?, ?> keyFrames = map(annotations.get("key_frame_feature_map"));
        Map<Integer, Frame> frames = new TreeMap<>();
        map(annotations.get("frames"))
                .forEach((number, shown) -> map(map(shown).get("objects")).forEach((id, object) -> {
                    Map<String, Object> form = feature(map(object));
                    form.put(
                            "keyframe",
                            Boolean.TRUE.equals(map(keyFrames.get(id)).get(number)));
                    frame(frames, Integer.parseInt(String.valueOf(number)))
                            .objects()
                            .add(form);
                }));
        maps(annotations.get("classifications"))
                .forEach(answer -> spans(annotations, answer)
                        .forEach(number ->
                                frame(frames, number).classifications().add(feature(answer))));
        return frames;
    }

    /** Return the frames to which an answer applies. */
    private static IntStream spans(Map<?, ?> annotations, Map<?, ?> answer) {
        return map(annotations.get("segments")).get(answer.get("feature_id")) instanceof List<?> spans
                ? spans.stream()
                        .filter(List.class::isInstance)
                        .map(List.class::cast)
                        .flatMapToInt(span -> IntStream.rangeClosed((int) span.get(0), (int) span.get(1)))
                : IntStream.empty();
    }

    private static Frame frame(Map<Integer, Frame> frames, int number) {
        return frames.computeIfAbsent(number, key -> new Frame(key, new ArrayList<>(), new ArrayList<>()));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).map(OlderForm::map)
                : Stream.empty();
    }

    private static Stream<Map<String, Object>> features(@Nullable Object list) {
        return maps(list).map(OlderForm::feature);
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

    /** Return the value, with answers converted as features. */
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

    /** The content of a frame, which is one line of the file. */
    record Frame(int frameNumber, List<Map<String, Object>> objects, List<Map<String, Object>> classifications) {}
}
