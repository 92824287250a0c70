package io.github.labelboxspring.emulator.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the annotations of an exported label say, in the form of {@link LineValues}. */
final class ExportedValues {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private static final Map<String, String> TASKS = Map.of(
            "selected_message", "message-single-selection",
            "selected_messages", "message-multi-selection",
            "ranked_messages", "message-ranking");

    private final JsonNode annotations;
    private final JsonNode segments;
    private final BiFunction<String, Boolean, Object> images;

    private ExportedValues(JsonNode annotations, JsonNode segments, BiFunction<String, Boolean, Object> images) {
        this.annotations = annotations;
        this.segments = segments;
        this.images = images;
    }

    /**
     * The values of a label's annotations.
     *
     * @param images the pixels behind a link of an image, which marks may share
     */
    static List<Object> of(JsonNode annotations, BiFunction<String, Boolean, Object> images) {
        List<Object> values = new ArrayList<>();
        if (annotations.has("groups")) {
            annotations.get("groups").properties().forEach(plane -> {
                ExportedValues shown = new ExportedValues(
                        plane.getValue(), annotations.get("segments").get(plane.getKey()), images);
                shown.frames(feature -> annotations
                                .get("key_frame_feature_map")
                                .get(feature)
                                .get(plane.getKey()))
                        .forEach(each -> {
                            Map<String, Object> grouped = new TreeMap<>(each);
                            grouped.put("group", plane.getKey().toLowerCase(Locale.ROOT));
                            values.add(grouped(grouped));
                        });
            });
            return values;
        }
        ExportedValues shown = new ExportedValues(annotations, annotations.path("segments"), images);
        values.addAll(shown.classifications());
        annotations.path("objects").valueStream().map(shown::object).forEach(values::add);
        if (annotations.has("frames")) {
            values.addAll(shown.frames(
                    feature -> annotations.get("key_frame_feature_map").get(feature)));
        }
        return values;
    }

    /** Key frames say the group of their mark, too. */
    private static Map<String, Object> grouped(Map<String, Object> mark) {
        if (mark.get("segments") instanceof List<?> segments) {
            mark.put(
                    "segments",
                    segments.stream()
                            .map(segment -> ((List<?>) segment)
                                    .stream()
                                            .map(frame -> grouped((List<?>) frame, mark))
                                            .toList())
                            .toList());
        }
        return mark;
    }

    private static List<Object> grouped(List<?> frame, Map<String, Object> mark) {
        Map<Object, Object> shape = new TreeMap<>((Map<?, ?>) frame.get(1));
        shape.put("group", mark.get("group"));
        return List.of(frame.get(0), shape);
    }

    private List<Object> classifications() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        Stream.concat(
                        this.annotations.path("classifications").valueStream(),
                        this.annotations
                                .path("timestamp")
                                .valueStream()
                                .flatMap(each -> each.get("classifications").valueStream()))
                .forEach(each -> found.put(each.get("feature_id").asString(), each));
        return found.values().stream().flatMap(each -> answers(each).stream()).toList();
    }

    private List<Object> answers(JsonNode form) {
        Map<String, Object> rest = new TreeMap<>();
        rest.put("feature", form.get("name").asString());
        if (form.has("message_id")) {
            rest.put("messageId", form.get("message_id").asString());
        }
        predict(rest, form);
        List<Object> all = given(form);
        JsonNode spans = this.segments.get(form.get("feature_id").asString());
        if (spans == null) {
            rest.put("answers", LineValues.sorted(all.stream()));
            return List.of(rest);
        }
        return all.stream()
                .<Object>map(each -> {
                    Map<String, Object> value = new TreeMap<>(rest);
                    value.put("answers", List.of(each));
                    value.put("spans", LineValues.plain(spans));
                    return value;
                })
                .toList();
    }

    private List<Object> given(JsonNode form) {
        String prefix = form.has("message_id") ? "conversational_" : "";
        if (form.has(prefix + "text_answer")) {
            return List.of(form.get(prefix + "text_answer").get("content").asString());
        } else if (form.has(prefix + "radio_answer")) {
            return List.of(option(form.get(prefix + "radio_answer")));
        }
        return form.path(prefix + "checklist_answers")
                .valueStream()
                .map(this::option)
                .toList();
    }

    private Object option(JsonNode form) {
        Map<String, Object> option = new TreeMap<>();
        option.put("option", form.get("name").asString());
        option.put("classifications", nested(form));
        predict(option, form);
        return option;
    }

    private List<Object> nested(JsonNode form) {
        return LineValues.sorted(form.path("classifications").valueStream().flatMap(each -> answers(each).stream()));
    }

    private static void predict(Map<String, Object> value, JsonNode form) {
        if (form.has("confidence")) {
            value.put("confidence", form.get("confidence").asDouble());
        }
        if (form.has("custom_metrics")) {
            value.put("metrics", LineValues.plain(form.get("custom_metrics")));
        }
    }

    private Map<String, Object> object(JsonNode form) {
        Map<String, Object> value = new TreeMap<>();
        value.put("feature", form.get("name").asString());
        value.put("classifications", nested(form));
        predict(value, form);
        put(value, "bbox", form.get("bounding_box"));
        put(value, "page", form.get("page_number"));
        Stream.of("polygon", "line", "point").forEach(key -> put(value, key, form.get(key)));
        if (form.has("location")) {
            location(value, form.get("location"));
        } else if (form.has("conversational_location")) {
            put(value, "messageId", form.at("/conversational_location/message_id"));
            location(value, form.at("/conversational_location/location"));
        } else if (form.has("mask")) {
            value.put("mask", this.images.apply(form.at("/mask/url").asString(), false));
        } else if (form.has("composite_mask")) {
            value.put("mask", composite(form));
        }
        TASKS.forEach((key, format) -> {
            if (form.has(key)) {
                value.put("messageEvaluationTask", Map.of("format", format, "data", camelCase(form.get(key), key)));
            }
        });
        return value;
    }

    private Object composite(JsonNode form) {
        return List.of(
                LineValues.plain(form.at("/composite_mask/color_rgb")),
                this.images.apply(form.at("/composite_mask/url").asString(), true));
    }

    private static void put(Map<String, Object> value, String key, JsonNode found) {
        if (found != null) {
            value.put(key, LineValues.plain(found));
        }
    }

    private static void location(Map<String, Object> value, JsonNode location) {
        if (!location.has("groups")) {
            value.put(
                    "location",
                    new TreeMap<>(Map.of(
                            "start", location.get("start").asDouble(),
                            "end", location.get("end").asDouble())));
            return;
        }
        value.put(
                "textSelections",
                location.get("groups")
                        .valueStream()
                        .map(group -> new TreeMap<>(Map.of(
                                "groupId", group.get("id").asString(),
                                "page",
                                        (Object) Double.valueOf(
                                                group.get("page_number").asString()),
                                "tokenIds", LineValues.plain(group.get("tokens")))))
                        .toList());
    }

    /** The messages of a selection of many are called so in an export. */
    private static Object camelCase(JsonNode node, String task) {
        if (node.isObject()) {
            Map<String, Object> map = new TreeMap<>();
            node.properties()
                    .forEach(each -> map.put(
                            task.equals("selected_messages") && each.getKey().equals("messages")
                                    ? "selectedMessages"
                                    : UNDERSCORE
                                            .matcher(each.getKey())
                                            .replaceAll(
                                                    letter -> letter.group(1).toUpperCase(Locale.ROOT)),
                            camelCase(each.getValue(), task)));
            return map;
        }
        return node.isArray()
                ? node.valueStream().map(each -> camelCase(each, task)).toList()
                : LineValues.plain(node);
    }

    /** @param keyFrames of a feature by its id */
    private List<Map<String, Object>> frames(Function<String, JsonNode> keyFrames) {
        Map<String, TreeMap<Integer, JsonNode>> shown = new LinkedHashMap<>();
        this.annotations
                .get("frames")
                .properties()
                .forEach(frame -> frame.getValue()
                        .get("objects")
                        .properties()
                        .forEach(object -> shown.computeIfAbsent(
                                        object.getKey(), any -> new TreeMap<>(Comparator.naturalOrder()))
                                .put(Integer.valueOf(frame.getKey()), object.getValue())));
        List<Map<String, Object>> marks = new ArrayList<>();
        shown.forEach((feature, frames) -> {
            frames.keySet()
                    .removeIf(number -> !keyFrames
                            .apply(feature)
                            .path(String.valueOf(number))
                            .asBoolean());
            marks.add(moving(feature, frames));
        });
        return marks;
    }

    private Map<String, Object> moving(String feature, TreeMap<Integer, JsonNode> frames) {
        Map<String, Object> mark = new TreeMap<>();
        JsonNode first = frames.firstEntry().getValue();
        mark.put("feature", first.get("name").asString());
        if (first.has("composite_mask")) {
            Map<String, Object> masks = new TreeMap<>();
            frames.forEach((number, form) -> masks.put(String.valueOf(number), composite(form)));
            mark.put("frames", masks);
            return mark;
        }
        mark.put(
                "segments",
                this.segments
                        .get(feature)
                        .valueStream()
                        .map(range ->
                                frames
                                        .subMap(
                                                range.get(0).asInt(),
                                                true,
                                                range.get(1).asInt(),
                                                true)
                                        .entrySet()
                                        .stream()
                                        .map(each -> List.of(String.valueOf(each.getKey()), object(each.getValue())))
                                        .toList())
                        .toList());
        return mark;
    }
}
