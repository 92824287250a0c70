package io.github.labelboxspring.annotations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a video, or a line through slices of a DICOM series. It is there from the first to the last key frame of
 * each segment; between key frames the platform interpolates.
 *
 * @param tool which the ontology has
 * @param segments when it is there
 * @param view of a DICOM series, null for a video
 * @param uuid null if it shall have none, as the official SDK sends it
 */
public record VideoObject(
        FeatureRef tool,
        List<Segment> segments,
        @Nullable DicomView view,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if there is no segment, or shapes are of several kinds */
    public VideoObject {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("The object '" + tool + "' of a video needs at least one segment");
        }
        List<Class<?>> kinds = segments.stream()
                .flatMap(segment -> segment.keyFrames().stream())
                .<Class<?>>map(keyFrame -> keyFrame.shape().getClass())
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("The object '" + tool + "' of a video has shapes of different kinds");
        }
        if (view != null && kinds.get(0) != Line.class) {
            throw new IllegalArgumentException("The object '" + tool + "' of a DICOM series must be a line");
        }
    }

    /**
     * An object with these key frames: consecutive ones make a segment, and where a frame is left out the next segment
     * begins.
     */
    public static VideoObject of(String tool, List<KeyFrame> keyFrames) {
        List<Segment> segments = new ArrayList<>();
        List<KeyFrame> current = new ArrayList<>();
        for (KeyFrame each : keyFrames) {
            if (!current.isEmpty()
                    && each.frame() != current.get(current.size() - 1).frame() + 1) {
                segments.add(new Segment(current));
                current = new ArrayList<>();
            }
            current.add(each);
        }
        if (!current.isEmpty()) {
            segments.add(new Segment(current));
        }
        return ofSegments(FeatureRef.of(tool), segments);
    }

    /** An object that is there in these segments. */
    public static VideoObject ofSegments(FeatureRef tool, List<Segment> segments) {
        return new VideoObject(tool, segments, null, null);
    }

    /** The same on slices of a DICOM series. */
    public VideoObject withView(DicomView view) {
        return new VideoObject(this.tool, this.segments, view, this.uuid);
    }

    /** The same with a UUID. */
    public VideoObject withUuid(String uuid) {
        return new VideoObject(this.tool, this.segments, this.view, uuid);
    }

    /**
     * An uninterrupted time.
     *
     * @param keyFrames at least one
     */
    public record Segment(List<KeyFrame> keyFrames) {

        /** @throws IllegalArgumentException if there is none */
        public Segment {
            keyFrames = List.copyOf(keyFrames);
            if (keyFrames.isEmpty()) {
                throw new IllegalArgumentException("A segment needs at least one key frame");
            }
        }
    }
}
