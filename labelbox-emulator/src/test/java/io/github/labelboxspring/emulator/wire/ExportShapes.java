package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the documentation says of the form in which an imported line is exported.
 *
 * @param parts names of the parts of the label's annotations
 * @param kind the mark's {@code annotation_kind}; null for answers
 * @param key the field that holds shape or answer
 */
record ExportShapes(List<String> parts, @Nullable String kind, String key) {

    private static final Map<String, List<String>> STILL = stills();

    private static final Map<String, List<String>> TASKS = Map.of(
            "message-single-selection", List.of("MessageSingleSelection", "selected_message"),
            "message-multi-selection", List.of("MessageMultiSelection", "selected_messages"),
            "message-ranking", List.of("MessageRanking", "ranked_messages"));

    private static Map<String, List<String>> stills() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("textSelections", List.of("DocumentEntityToken", "location"));
        kinds.put("page", List.of("DocumentBoundingBox", "bounding_box"));
        kinds.put("bbox", List.of("ImageBoundingBox", "bounding_box"));
        kinds.put("polygon", List.of("ImagePolygon", "polygon"));
        kinds.put("line", List.of("ImagePolyline", "line"));
        kinds.put("point", List.of("ImagePoint", "point"));
        return kinds;
    }

    static ExportShapes of(String media, JsonNode line) {
        List<String> parts = switch (media) {
            case "VIDEO" -> List.of("frames", "segments", "key_frame_feature_map", "classifications");
            case "DICOM" -> List.of("groups", "segments", "classifications", "key_frame_feature_map");
            case "AUDIO" -> List.of("classifications", "segments", "timestamp");
            default -> List.of("objects", "classifications", "relationships");
        };
        String prefix = media.equals("DICOM") ? "DICOM" : "Video";
        if (line.has("masks")) {
            return new ExportShapes(parts, prefix + "SegmentationMask", "composite_mask");
        } else if (line.has("segments")) {
            JsonNode frame = line.at("/segments/0/keyframes/0");
            return frame.has("bbox")
                    ? new ExportShapes(parts, prefix + "BoundingBox", "bounding_box")
                    : frame.has("point")
                            ? new ExportShapes(parts, prefix + "Point", "point")
                            : new ExportShapes(parts, prefix + "Polyline", "line");
        } else if (line.has("mask")) {
            return new ExportShapes(
                    parts, "ImageSegmentationMask", line.get("mask").has("instanceURI") ? "composite_mask" : "mask");
        } else if (line.has("location")) {
            return line.has("messageId")
                    ? new ExportShapes(parts, "ConversationalTextEntity", "conversational_location")
                    : new ExportShapes(parts, "TextEntity", "location");
        } else if (line.has("messageEvaluationTask")) {
            String format = line.at("/messageEvaluationTask/format").asString();
            List<String> task = Objects.requireNonNull(TASKS.get(format));
            return new ExportShapes(parts, task.get(0), task.get(1));
        }
        return STILL.entrySet().stream()
                .filter(each -> line.has(each.getKey()))
                .findFirst()
                .map(each -> new ExportShapes(
                        parts, each.getValue().get(0), each.getValue().get(1)))
                .orElseGet(() -> new ExportShapes(parts, null, answer(line)));
    }

    private static String answer(JsonNode line) {
        JsonNode answer = line.get("answer");
        String key = answer.isString() || answer.path(0).has("value")
                ? "text_answer"
                : answer.isObject() ? "radio_answer" : "checklist_answers";
        return line.has("messageId") ? "conversational_" + key : key;
    }

    void assertIn(JsonNode exported) {
        List<JsonNode> labels = exported.findValues("labels").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(labels)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.get("annotations").propertyNames())
                        .containsExactlyInAnyOrderElementsOf(this.parts));
        assertThat(labels.stream().flatMap(label -> features(label.get("annotations"))))
                .as("%s with %s in %s", this.kind, this.key, exported)
                .anyMatch(feature -> feature.has(this.key)
                        && feature.has("feature_schema_id")
                        && feature.has("name")
                        && (this.kind == null
                                || this.kind.equals(
                                        feature.path("annotation_kind").asString(""))));
    }

    /** Everything that has an id of its own, at any depth. */
    private static Stream<JsonNode> features(JsonNode node) {
        Stream<JsonNode> inner = node.valueStream().flatMap(ExportShapes::features);
        return node.has("feature_id") ? Stream.concat(Stream.of(node), inner) : inner;
    }
}
