package io.github.labelboxspring.annotations;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a video, or a line through slices of a DICOM series. It is there on all frames of each segment; between
 * key frames the platform interpolates.
 *
 * @param tool which the ontology has
 * @param segments when it is there
 * @param view of a DICOM series, null for a video
 * @param uuid null if it shall have none, as the official SDK sends it; in an export, its feature id
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
     * @param frames the first and the last frame on which the object is there
     * @param keyFrames at least one
     * @param interpolated where the object is on frames between, as exports have it on request; not sent
     */
    public record Segment(FrameRange frames, List<KeyFrame> keyFrames, List<KeyFrame> interpolated) {

        /** @throws IllegalArgumentException if there is no key frame, or one is outside of the frames */
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
         * Create a segment from the first to the last of these key frames.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Segment(List<KeyFrame> keyFrames) {
            this(range(keyFrames), keyFrames, List.of());
        }

        private static FrameRange range(List<KeyFrame> keyFrames) {
            IntSummaryStatistics numbers =
                    keyFrames.stream().mapToInt(KeyFrame::frame).summaryStatistics();
            if (numbers.getCount() == 0) {
                throw new IllegalArgumentException("A segment needs at least one key frame");
            }
            return FrameRange.of(numbers.getMin(), numbers.getMax());
        }
    }
}
