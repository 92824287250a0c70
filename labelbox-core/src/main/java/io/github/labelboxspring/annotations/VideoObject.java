package io.github.labelboxspring.annotations;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a video, or a line through slices of a DICOM series. It is visible on all frames of its segments.
 * Labelbox interpolates its position between key frames.
 *
 * @param tool the tool in the ontology
 * @param segments the segments in which it is visible
 * @param view view of a DICOM series, null for a video
 * @param uuid UUID, or null for none, as in the official SDK; in an export, its feature id
 */
public record VideoObject(
        FeatureRef tool,
        List<Segment> segments,
        @Nullable DicomView view,
        @Nullable String uuid) implements Annotation {

    /** @throws IllegalArgumentException if there are no segments, or shapes of different types */
    public VideoObject {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("The object '" + tool + "' of a video must have at least one segment");
        }
        List<Class<?>> kinds = segments.stream()
                .flatMap(segment -> segment.keyFrames().stream())
                .<Class<?>>map(keyFrame -> keyFrame.shape().getClass())
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("The object '" + tool + "' of a video has shapes of different types");
        }
        if (view != null && kinds.get(0) != Line.class) {
            throw new IllegalArgumentException("The object '" + tool + "' of a DICOM series must be a line");
        }
    }

    /**
     * Return an object with the given key frames. Key frames with consecutive numbers form a segment; a gap in the
     * numbers starts a new segment.
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

    /** Return an object with the given segments. */
    public static VideoObject ofSegments(FeatureRef tool, List<Segment> segments) {
        return new VideoObject(tool, segments, null, null);
    }

    /** Return this object for slices of a DICOM series. */
    public VideoObject withView(DicomView view) {
        return new VideoObject(this.tool, this.segments, view, this.uuid);
    }

    /** Return this object with a UUID. */
    public VideoObject withUuid(String uuid) {
        return new VideoObject(this.tool, this.segments, this.view, uuid);
    }

    /**
     * A period in which the object is continuously visible.
     *
     * @param frames first and last frame on which the object is visible
     * @param keyFrames the key frames, at least one
     * @param interpolated positions on frames between key frames, which exports include on request; not sent in imports
     */
    public record Segment(FrameRange frames, List<KeyFrame> keyFrames, List<KeyFrame> interpolated) {

        /** @throws IllegalArgumentException if there are no key frames, or one is outside the frames */
        public Segment {
            keyFrames = List.copyOf(keyFrames);
            interpolated = List.copyOf(interpolated);
            FrameRange covered = range(keyFrames);
            if (covered.start() < frames.start() || covered.end() > frames.end()) {
                throw new IllegalArgumentException("The key frames from " + covered.start() + " to " + covered.end()
                        + " are not within the segment from " + frames.start() + " to " + frames.end());
            }
        }

        /**
         * Create a segment from the first to the last of the given key frames.
         *
         * @throws IllegalArgumentException if there are no key frames
         */
        public Segment(List<KeyFrame> keyFrames) {
            this(range(keyFrames), keyFrames, List.of());
        }

        private static FrameRange range(List<KeyFrame> keyFrames) {
            IntSummaryStatistics numbers =
                    keyFrames.stream().mapToInt(KeyFrame::frame).summaryStatistics();
            if (numbers.getCount() == 0) {
                throw new IllegalArgumentException("A segment must have at least one key frame");
            }
            return FrameRange.of(numbers.getMin(), numbers.getMax());
        }
    }
}
