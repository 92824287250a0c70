package io.github.labelboxspring.emulator.jobs.imports;

import io.github.labelboxspring.emulator.jobs.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.world.ontology.Feature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what was drawn against the tool that is said to have drawn it. */
final class ShapeChecks {

    /** Which values each tool can have; the rest cannot be imported. */
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

    private ShapeChecks() {}

    /** @throws LineRefusal if the shape is missing, of another tool or not whole */
    static void check(Feature tool, Map<?, ?> line) {
        List<String> allowed = VALUES.getOrDefault(tool.kind(), List.of());
        String key = allowed.stream()
                .filter(each -> line.get(each) != null)
                .findFirst()
                .orElseThrow(() -> invalid(
                        tool,
                        allowed.isEmpty() ? "cannot be imported" : "needs a value: " + String.join(" or ", allowed)));
        if (!whole(key, line.get(key))) {
            throw invalid(tool, "has a " + key + " that is not whole");
        }
        if (line.get(key) instanceof Map<?, ?> task
                && key.equals("messageEvaluationTask")
                && !tool.kind().equals(task.get("format"))) {
            throw invalid(tool, "needs the format " + tool.kind());
        }
        AnswerChecks.nested(tool, line.get("classifications"));
    }

    private static boolean whole(String key, @Nullable Object value) {
        return switch (key) {
            case "bbox" -> numbers(value, "top", "left", "height", "width");
            case "point" -> numbers(value, "x", "y");
            case "line" -> points(value, 2);
            case "polygon" -> points(value, 3);
            case "location" -> numbers(value, "start", "end");
            case "mask" -> has(value, "instanceURI", "colorRGB") || has(value, "png") || has(value, "size", "counts");
            case "masks" -> has(value, "frames", "instances");
            case "textSelections" -> !AnswerChecks.maps(value).isEmpty();
            case "segments" ->
                AnswerChecks.maps(value).stream().allMatch(segment -> segment.get("keyframes") instanceof List<?>);
            case "relationship" -> has(value, "target", "type");
            default -> has(value, "format", "data");
        };
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

    private static LineRefusal invalid(Feature tool, String what) {
        return new LineRefusal(Reason.InvalidValue, "Tool " + tool.name() + " " + what);
    }
}
