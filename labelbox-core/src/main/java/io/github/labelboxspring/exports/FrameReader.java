package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.DicomView;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a video or of a view of a DICOM series. Exports list them by frame; an annotation has all its
 * frames.
 */
final class FrameReader {

    private final Spans spans;

    private final Fields keyFrames;

    private final @Nullable DicomView view;

    private final Map<String, NavigableMap<Integer, Fields>> objects = new LinkedHashMap<>();

    /** @param keyFrames whether frames are key frames, by feature id and frame number */
    FrameReader(Spans spans, Fields keyFrames, @Nullable DicomView view) {
        this.spans = spans;
        this.keyFrames = keyFrames;
        this.view = view;
    }

    void add(int number, Fields frame) {
        if (frame.has("objects")) {
            frame.fields("objects")
                    .json()
                    .forEach((id, object) -> this.objects
                            .computeIfAbsent(String.valueOf(id), any -> new TreeMap<>())
                            .put(number, Fields.of("objects", object)));
        }
    }

    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        this.objects.forEach((id, shown) -> {
            try {
                annotations.addAll(of(id, shown));
            } catch (IllegalArgumentException ex) {
                annotations.add(unknown(id, shown, ex.getMessage()));
            }
        });
        return annotations;
    }

    private List<? extends Annotation> of(String id, NavigableMap<Integer, Fields> shown) {
        Fields first = shown.firstEntry().getValue();
        FeatureRef tool = AnswerReader.feature(first);
        if (MarkReader.masked(first)) {
            return masks(id, tool, shown);
        } else if (MarkReader.geometry(first) == null) {
            return List.of(unknown(id, shown, null));
        }
        return List.of(new VideoObject(tool, segments(id, shown), this.view, id));
    }

    private Annotation unknown(String id, Map<Integer, Fields> shown, @Nullable String reason) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, Object> frames = new LinkedHashMap<>();
        shown.forEach((number, object) -> frames.put(String.valueOf(number), object.json()));
        json.put("feature_id", id);
        json.put("frames", frames);
        json.put("segments", this.spans.segments().value(id));
        json.put("key_frame_feature_map", this.keyFrames.value(id));
        return new UnknownAnnotation(json, reason);
    }

    private List<VideoObject.Segment> segments(String id, NavigableMap<Integer, Fields> shown) {
        NavigableMap<Integer, KeyFrame> rest = new TreeMap<>();
        shown.forEach((number, object) -> rest.put(number, frame(number, object)));
        List<FrameRange> given = this.spans.find(id);
        List<VideoObject.Segment> segments = new ArrayList<>();
        for (FrameRange range : given == null ? List.<FrameRange>of() : given) {
            NavigableMap<Integer, KeyFrame> within = rest.subMap(range.start(), true, range.end(), true);
            if (!within.isEmpty()) {
                segments.add(segment(id, range, List.copyOf(within.values())));
                within.clear();
            }
        }
        for (FrameRange range : Spans.runs(List.copyOf(rest.keySet()))) {
            segments.add(segment(
                    id,
                    range,
                    List.copyOf(
                            rest.subMap(range.start(), true, range.end(), true).values())));
        }
        return segments;
    }

    private static KeyFrame frame(int number, Fields object) {
        Geometry shape = MarkReader.geometry(object);
        if (shape == null) {
            throw new IllegalArgumentException("frame " + number + " has no known shape");
        }
        return new KeyFrame(number, shape, AnswerReader.nested(object));
    }

    /** If no frame of a segment is marked as a key frame, all frames are key frames. */
    private VideoObject.Segment segment(String id, FrameRange range, List<KeyFrame> frames) {
        Fields known = this.keyFrames.has(id) ? this.keyFrames.fields(id) : new Fields(Map.of());
        List<KeyFrame> keys = frames.stream()
                .filter(each -> Boolean.TRUE.equals(known.value(String.valueOf(each.frame()))))
                .toList();
        if (keys.isEmpty()) {
            return new VideoObject.Segment(range, frames, List.of());
        }
        return new VideoObject.Segment(
                range,
                keys,
                frames.stream().filter(each -> !keys.contains(each)).toList());
    }

    /** Return one annotation for each color of the object. */
    private List<VideoMask> masks(String id, FeatureRef tool, Map<Integer, Fields> shown) {
        Map<Color, List<VideoMask.Frame>> byColor = new LinkedHashMap<>();
        shown.forEach((number, object) -> {
            Mask.OfUrl mask = MarkReader.mask(object);
            byColor.computeIfAbsent(mask.color(), any -> new ArrayList<>())
                    .add(VideoMask.Frame.ofUrl(number, mask.url()).withClassifications(AnswerReader.nested(object)));
        });
        return byColor.entrySet().stream()
                .map(each -> new VideoMask(
                        each.getValue(), List.of(new VideoMask.Instance(tool, each.getKey())), this.view, id))
                .toList();
    }
}
