package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks shapes against their tool and the media type of the asset. */
final class ShapeChecks {

    /** The values that each tool can have; other tools cannot be imported. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("rectangle", List.of("bbox", "segments")),
            Map.entry("polygon", List.of("polygon")),
            Map.entry("line", List.of("line", "segments")),
            Map.entry("point", List.of("point", "segments")),
            Map.entry("superpixel", List.of("mask", "masks")),
            Map.entry("raster-segmentation", List.of("mask", "masks")),
            Map.entry("named-entity", List.of("location", "textSelections")),
            Map.entry("edge", List.of("relationship")),
            Map.entry("message-single-selection", List.of("messageEvaluationTask")),
            Map.entry("message-multi-selection", List.of("messageEvaluationTask")),
            Map.entry("message-ranking", List.of("messageEvaluationTask")));

    private static final Set<String> SHAPES =
            VALUES.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));

    /** The shape of key frames for each tool that videos support. */
    private static final Map<String, String> KEYFRAMES = Map.of("rectangle", "bbox", "line", "line", "point", "point");

    private ShapeChecks() {}

    /** @throws LineRefusal if the shape is missing or incomplete, or does not fit the tool or the media type */
    static void check(MediaType media, Feature tool, Map<?, ?> line) {
        List<String> allowed = VALUES.getOrDefault(tool.kind(), List.of());
        List<String> given = given(line);
        if (given.size() != 1 || !allowed.contains(given.get(0)) || AnswerChecks.answered(line)) {
            throw invalid(
                    tool,
                    allowed.isEmpty() ? "cannot be imported" : "needs one value: " + String.join(" or ", allowed));
        }
        String key = given.get(0);
        if (!MediaRules.takes(media, key)) {
            throw invalid(tool, "has a " + key + ", which cannot be imported into a project of media type " + media);
        }
        String companion = MediaRules.companion(media, key);
        if (companion != null && line.get(companion) == null) {
            throw invalid(tool, "has a " + key + " without " + companion);
        }
        if (!whole(key, line.get(key))) {
            throw invalid(tool, "has a " + key + " that is not whole");
        }
        if (key.equals("segments")) {
            keyframes(media, tool, AnswerChecks.maps(line.get(key)));
        }
        if (line.get(key) instanceof Map<?, ?> task
                && key.equals("messageEvaluationTask")
                && !tool.kind().equals(task.get("format"))) {
            throw invalid(tool, "needs the format " + tool.kind());
        }
        AnswerChecks.nested(tool, line.get("classifications"));
    }

    /** Return the names of the shapes that a line or a key frame has. */
    static List<String> given(Map<?, ?> shown) {
        return SHAPES.stream().filter(each -> shown.get(each) != null).toList();
    }

    private static void keyframes(MediaType media, Feature tool, List<Map<?, ?>> segments) {
        String shape = String.valueOf(KEYFRAMES.get(tool.kind()));
        for (Map<?, ?> segment : segments) {
            List<Map<?, ?>> keyframes = AnswerChecks.maps(segment.get("keyframes"));
            if (keyframes.isEmpty()) {
                throw invalid(tool, "has a segment without keyframes");
            }
            for (Map<?, ?> keyframe : keyframes) {
                if (!MediaRules.keyframe(media, shape)
                        || !given(keyframe).equals(List.of(shape))
                        || !NumberChecks.whole(keyframe.get("frame"))
                        || !whole(shape, keyframe.get(shape))) {
                    throw invalid(tool, "has a keyframe that is not whole: it needs frame and one shape, " + shape);
                }
                AnswerChecks.nested(tool, keyframe.get("classifications"));
            }
        }
    }

    private static boolean whole(String key, @Nullable Object value) {
        return switch (key) {
            case "bbox" -> numbers(value, "top", "left", "height", "width");
            case "point" -> numbers(value, "x", "y");
            case "line" -> points(value, 2);
            case "polygon" -> points(value, 3);
            case "location" -> numbers(value, "start", "end");
            case "mask" -> has(value, "instanceURI", "colorRGB") || has(value, "png") || has(value, "size", "counts");
            case "masks" -> frames(value);
            case "textSelections" ->
                value instanceof List<?> && all(AnswerChecks.maps(value), "tokenIds", "groupId", "page");
            case "segments" -> !AnswerChecks.maps(value).isEmpty();
            case "relationship" -> has(value, "target", "type");
            default -> value instanceof Map<?, ?> task && has(task.get("data"), "parentMessageId") && task(task);
        };
    }

    private static boolean frames(@Nullable Object value) {
        return value instanceof Map<?, ?> masks
                && has(masks, "frames", "instances")
                && all(AnswerChecks.maps(masks.get("instances")), "colorRGB")
                && AnswerChecks.maps(masks.get("frames")).stream()
                        .allMatch(frame -> NumberChecks.whole(frame.get("index"))
                                && (has(frame, "instanceURI") || has(frame, "imBytes")));
    }

    private static boolean task(Map<?, ?> task) {
        Object data = task.get("data");
        return switch (String.valueOf(task.get("format"))) {
            case "message-single-selection" -> has(data, "messageId", "modelConfigName");
            case "message-multi-selection" -> messages(data, "selectedMessages", "messageId", "modelConfigName");
            default -> messages(data, "rankedMessages", "messageId", "modelConfigName", "order");
        };
    }

    private static boolean messages(@Nullable Object data, String list, String... keys) {
        return data instanceof Map<?, ?> map
                && map.get(list) instanceof List<?> messages
                && all(AnswerChecks.maps(messages), keys);
    }

    private static boolean all(List<Map<?, ?>> maps, String... keys) {
        return maps.stream().allMatch(map -> has(map, keys));
    }

    private static boolean numbers(@Nullable Object value, String... keys) {
        return value instanceof Map<?, ?> map && Stream.of(keys).allMatch(key -> map.get(key) instanceof Number);
    }

    private static boolean points(@Nullable Object value, int least) {
        List<Map<?, ?>> points = AnswerChecks.maps(value);
        return points.size() >= least && points.stream().allMatch(point -> numbers(point, "x", "y"));
    }

    private static boolean has(@Nullable Object value, String... keys) {
        return value instanceof Map<?, ?> map && Stream.of(keys).allMatch(key -> map.get(key) != null);
    }

    static LineRefusal invalid(Feature tool, String what) {
        return new LineRefusal(Reason.InvalidValue, "Tool " + tool.name() + " " + what);
    }
}
