package io.github.labelboxspring.issues;

import io.github.labelboxspring.ontologies.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A position on a data row, such as {@code IssuePosition.image(120, 48)}. Each media type has its own form.
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
public sealed interface IssuePosition {

    /** Return a point of an image, in pixels from the upper left corner. */
    static IssuePosition image(double x, double y) {
        return new OfImage(x, y);
    }

    /**
     * Return a point on a page of a PDF, as fractions of the page's width and height from the upper left corner.
     *
     * @param page page number, from 0
     * @param x from 0 to 1
     * @param y from 0 to 1
     */
    static IssuePosition pdf(int page, double x, double y) {
        return new OfPdf(page, x, y);
    }

    /**
     * Return a range of characters of a text or a message.
     *
     * @param textBlockId id of the text block
     * @param start index of the first character, from 0
     * @param end index after the last character
     */
    static IssuePosition text(String textBlockId, int start, int end) {
        return new OfText(textBlockId, start, end);
    }

    /** Return points of single frames of a video. Labelbox's editor interpolates the point between two frames. */
    static IssuePosition video(Keyframe... keyframes) {
        return video(Arrays.asList(keyframes));
    }

    /** Return points of single frames of a video, see {@link #video(Keyframe...)}. */
    static IssuePosition video(List<Keyframe> keyframes) {
        return new OfVideo(keyframes);
    }

    /** Return whether the media type supports this form of position. True for media types whose form is not known. */
    boolean fits(MediaType mediaType);

    /** Return the JSON object to send. */
    Map<String, Object> json();

    /**
     * A point of an image.
     *
     * @param x distance from the left, in pixels
     * @param y distance from the top, in pixels
     */
    record OfImage(double x, double y) implements IssuePosition {

        /** @throws IllegalArgumentException if a coordinate is not finite */
        public OfImage {
            finite(x);
            finite(y);
        }

        @Override
        public boolean fits(MediaType mediaType) {
            return mediaType == MediaType.IMAGE || free(mediaType);
        }

        @Override
        public Map<String, Object> json() {
            return point(this.x, this.y);
        }
    }

    /**
     * A point on a page of a PDF.
     *
     * @param page page number, from 0
     * @param x distance from the left, from 0 to 1
     * @param y distance from the top, from 0 to 1
     */
    record OfPdf(int page, double x, double y) implements IssuePosition {

        /** @throws IllegalArgumentException if the page is negative, or a coordinate is not between 0 and 1 */
        public OfPdf {
            if (page < 0) {
                throw new IllegalArgumentException("Pages are numbered from 0, but the page was " + page);
            }
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException(
                        "Coordinates of a PDF are fractions of the page from 0 to 1, but were " + x + " and " + y);
            }
        }

        @Override
        public boolean fits(MediaType mediaType) {
            return mediaType == MediaType.PDF || free(mediaType);
        }

        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("type", "Point");
            json.put("coordinates", List.of(this.x, this.y));
            json.put("page", this.page);
            json.put("unit", "PERCENT");
            return json;
        }
    }

    /**
     * A range of characters of a text.
     *
     * @param textBlockId id of the text block
     * @param start index of the first character, from 0
     * @param end index after the last character
     */
    record OfText(String textBlockId, int start, int end) implements IssuePosition {

        /** @throws IllegalArgumentException if the start is negative or the range is empty */
        public OfText {
            if (start < 0) {
                throw new IllegalArgumentException("Characters are counted from 0, but the start was " + start);
            }
            if (end <= start) {
                throw new IllegalArgumentException(
                        "The range of characters from " + start + " to " + end + " is empty");
            }
        }

        @Override
        public boolean fits(MediaType mediaType) {
            return mediaType == MediaType.TEXT || free(mediaType);
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("textBlockId", this.textBlockId, "startCharIndex", this.start, "endCharIndex", this.end);
        }
    }

    /**
     * Points of single frames of a video.
     *
     * @param keyframes the points, at least one
     */
    record OfVideo(List<Keyframe> keyframes) implements IssuePosition {

        /** @throws IllegalArgumentException if there are no points, or two points of one frame */
        public OfVideo {
            keyframes = List.copyOf(keyframes);
            if (keyframes.isEmpty()) {
                throw new IllegalArgumentException("A position in a video requires at least one keyframe");
            }
            Set<Integer> frames = new HashSet<>();
            for (Keyframe each : keyframes) {
                if (!frames.add(each.frame())) {
                    throw new IllegalArgumentException(
                            "A position in a video has one point per frame, but two for frame " + each.frame());
                }
            }
        }

        @Override
        public boolean fits(MediaType mediaType) {
            return mediaType == MediaType.VIDEO || free(mediaType);
        }

        @Override
        public Map<String, Object> json() {
            List<Map<String, Object>> frames = this.keyframes.stream()
                    .map(each -> Map.of("frame", each.frame(), "value", point(each.x(), each.y())))
                    .toList();
            return Map.of("type", PositionReader.KEYFRAMES, "keyframes", frames);
        }
    }

    /**
     * A point of one frame of a video.
     *
     * @param frame frame number
     * @param x distance from the left, in pixels
     * @param y distance from the top, in pixels
     */
    record Keyframe(int frame, double x, double y) {

        /** @throws IllegalArgumentException if the frame number is negative or a coordinate is not finite */
        public Keyframe {
            if (frame < 0) {
                throw new IllegalArgumentException("A frame number must not be negative, but was " + frame);
            }
            finite(x);
            finite(y);
        }

        public static Keyframe of(int frame, double x, double y) {
            return new Keyframe(frame, x, y);
        }
    }

    private static boolean free(MediaType mediaType) {
        return switch (mediaType) {
            case IMAGE, PDF, TEXT, VIDEO -> false;
            default -> true;
        };
    }

    private static Map<String, Object> point(double x, double y) {
        return Map.of("type", "Point", "coordinates", List.of(number(x), number(y)));
    }

    /** Whole pixels are sent as integers, like in the editor, unless a long cannot hold them. */
    private static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
            return (long) value;
        }
        return value;
    }

    private static void finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A coordinate must be a finite number, not " + value);
        }
    }
}
