package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.DicomView;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the official SDK is given frame by frame; our annotations have segments and ranges. */
final class GoldenFrames {

    private static final Comparator<JsonNode> BY_FRAME =
            Comparator.comparingInt(each -> each.get("frame").asInt());

    private final List<Annotation> masks = new ArrayList<>();

    private final Map<String, List<JsonNode>> groups = new LinkedHashMap<>();

    /** Return whether it is about frames. */
    boolean take(JsonNode each) {
        switch (each.get("kind").asString()) {
            case "video_object", "video_classification", "dicom_object" -> {
                String key = each.hasNonNull("feature_schema_id")
                        ? each.get("feature_schema_id").asString()
                        : each.path("name").asString("");
                this.groups.computeIfAbsent(key, name -> new ArrayList<>()).add(each);
            }
            case "video_mask", "dicom_mask" -> this.masks.add(mask(each));
            default -> {
                return false;
            }
        }
        return true;
    }

    List<Annotation> masks() {
        return this.masks;
    }

    List<Annotation> groups() {
        return this.groups.values().stream().map(GoldenFrames::group).toList();
    }

    private static Annotation group(List<JsonNode> group) {
        boolean object = group.get(0).get("kind").asString().endsWith("object");
        group.forEach(each -> {
            if (each.get("kind").asString().endsWith("object") != object) {
                throw new IllegalArgumentException("A tool is no question: " + each);
            }
            if (object && (each.has("confidence") || each.has("custom_metrics"))) {
                throw new IllegalArgumentException("An object of a video has no certainty: " + each);
            }
        });
        return object ? object(group) : classification(group);
    }

    private static VideoObject object(List<JsonNode> group) {
        List<VideoObject.Segment> segments = ranges(group).stream()
                .map(range -> new VideoObject.Segment(range.stream()
                        .filter(each -> each.path("keyframe").asBoolean(false))
                        .map(each -> new KeyFrame(
                                GoldenLabels.integer(each.path("frame")),
                                GoldenLabels.geometry(each.get("value")),
                                GoldenLabels.classifications(each)))
                        .toList()))
                .toList();
        JsonNode first = group.get(0);
        return new VideoObject(
                GoldenLabels.feature(first), segments, view(first), GoldenLabels.optional(first.path("extra"), "uuid"));
    }

    private static @Nullable DicomView view(JsonNode each) {
        String view = GoldenLabels.optional(each, "group_key");
        return view == null ? null : DicomView.valueOf(view.toUpperCase(Locale.ROOT));
    }

    /** Those of one segment together: by index, or as long as frames are consecutive. */
    private static List<List<JsonNode>> ranges(List<JsonNode> group) {
        long indexed =
                group.stream().filter(each -> each.hasNonNull("segment_index")).count();
        if (indexed != 0 && indexed != group.size()) {
            throw new IllegalArgumentException("Some have a segment, some have none");
        }
        List<JsonNode> sorted = group.stream().sorted(BY_FRAME).toList();
        Map<Integer, List<JsonNode>> ranges = new LinkedHashMap<>();
        int segment = 0;
        JsonNode last = null;
        for (JsonNode each : sorted) {
            if (indexed > 0) {
                int index = each.get("segment_index").asInt();
                if (index < segment && last != null) {
                    throw new IllegalArgumentException("Segments go back");
                }
                segment = index;
            } else if (last != null
                    && each.get("frame").asInt() != last.get("frame").asInt() + 1) {
                segment++;
            }
            ranges.computeIfAbsent(segment, number -> new ArrayList<>()).add(each);
            last = each;
        }
        return ranges.values().stream()
                .map(range -> group.stream().filter(range::contains).toList())
                .toList();
    }

    private static VideoClassification classification(List<JsonNode> group) {
        Map<Answer, List<JsonNode>> byAnswer = new LinkedHashMap<>();
        boolean texts = group.get(0).at("/value/kind").asString().equals("text");
        Stream<JsonNode> ordered = group.stream();
        (texts ? ordered.sorted(BY_FRAME) : ordered)
                .forEach(each -> byAnswer.computeIfAbsent(
                                GoldenLabels.answer(each.get("value")), answer -> new ArrayList<>())
                        .add(each));
        List<VideoClassification.FrameAnswer> answers = byAnswer.entrySet().stream()
                .map(each -> new VideoClassification.FrameAnswer(
                        each.getKey(),
                        ranges(each.getValue()).stream()
                                .map(GoldenFrames::range)
                                .toList(),
                        confidence(each.getValue().get(0), texts)))
                .toList();
        JsonNode first = group.get(0);
        return new VideoClassification(
                GoldenLabels.feature(first), answers, GoldenLabels.optional(first.path("extra"), "uuid"));
    }

    /** That of a text is lost by the SDK. */
    private static @Nullable Double confidence(JsonNode each, boolean text) {
        return text ? null : GoldenLabels.certainty(each).confidence();
    }

    private static FrameRange range(List<JsonNode> frames) {
        int[] numbers = frames.stream()
                .mapToInt(each -> each.get("frame").asInt())
                .sorted()
                .toArray();
        return new FrameRange(numbers[0], numbers[numbers.length - 1]);
    }

    private static VideoMask mask(JsonNode each) {
        return new VideoMask(
                each.get("frames").valueStream().map(GoldenFrames::frame).toList(),
                each.get("instances")
                        .valueStream()
                        .map(instance -> new VideoMask.Instance(
                                GoldenLabels.feature(instance), GoldenLabels.color(instance.get("color_rgb"))))
                        .toList(),
                view(each),
                null);
    }

    private static VideoMask.Frame frame(JsonNode frame) {
        int index = GoldenLabels.integer(frame.path("index"));
        if (frame.path("instance_uri").isNull()) {
            throw new IllegalArgumentException("An address may be left out, not null: " + frame);
        }
        String url = GoldenLabels.optional(frame, "instance_uri");
        String bytes = GoldenLabels.optional(frame, "im_bytes_base64");
        if (bytes == null) {
            return VideoMask.Frame.ofUrl(index, GoldenLabels.text(frame, "instance_uri"));
        }
        return new VideoMask.Frame(index, url, Base64.getDecoder().decode(bytes), List.of());
    }
}
