package io.github.labelboxspring.issues;

import io.github.labelboxspring.ontologies.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where on a data row an issue is: {@code IssuePosition.image(120, 48)}. Each kind of media has its own form.
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
public sealed interface IssuePosition {

    /** A point of an image, in pixels from the upper left corner. */
    static IssuePosition image(double x, double y) {
        return new OfImage(x, y);
    }

    /**
     * A point of a page of a PDF, as fractions of its width and height from the upper left corner.
     *
     * @param page number of the page, from 0
     * @param x 0 to 1
     * @param y 0 to 1
     */
    static IssuePosition pdf(int page, double x, double y) {
        return new OfPdf(page, x, y);
    }

    /**
     * Characters of a text or of a message.
     *
     * @param textBlockId id of the block of text
     * @param start the first character, from 0
     * @param end the character behind the last one
     */
    static IssuePosition text(String textBlockId, int start, int end) {
        return new OfText(textBlockId, start, end);
    }

    /** Points of single frames of a video. Between two frames the platform's editor moves the point. */
    static IssuePosition video(Keyframe... keyframes) {
        return video(Arrays.asList(keyframes));
    }

    /** Points of single frames of a video, see {@link #video(Keyframe...)}. */
    static IssuePosition video(List<Keyframe> keyframes) {
        return new OfVideo(keyframes);
    }

    /** Whether data rows of such media have positions of this form. Where the form is not known, any fits. */
    boolean fits(MediaType mediaType);

    /** The JSON object that the platform takes. */
    Map<String, Object> json();

    /**
     * A point of an image.
     *
     * @param x pixels from the left
     * @param y pixels from the top
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
     * A point of a page of a PDF.
     *
     * @param page number of the page, from 0
     * @param x 0 to 1 from the left
     * @param y 0 to 1 from the top
     */
    record OfPdf(int page, double x, double y) implements IssuePosition {

        /** @throws IllegalArgumentException if the page is negative or a coordinate is not from 0 to 1 */
        public OfPdf {
            if (page < 0) {
                throw new IllegalArgumentException("Pages are numbered from 0, but was given " + page);
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
     * Characters of a text.
     *
     * @param textBlockId id of the block of text
     * @param start the first character, from 0
     * @param end the character behind the last one
     */
    record OfText(String textBlockId, int start, int end) implements IssuePosition {

        /** @throws IllegalArgumentException if there is no character from the start to the end */
        public OfText {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("No character is from " + start + " on and before " + end);
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
     * @param keyframes the frames
     */
    record OfVideo(List<Keyframe> keyframes) implements IssuePosition {

        public OfVideo {
            keyframes = List.copyOf(keyframes);
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
     * @param frame number of the frame
     * @param x pixels from the left
     * @param y pixels from the top
     */
    record Keyframe(int frame, double x, double y) {

        /** @throws IllegalArgumentException if the number is negative or a coordinate is not finite */
        public Keyframe {
            if (frame < 0) {
                throw new IllegalArgumentException("Frames have no negative numbers, but was given " + frame);
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

    /** Whole pixels are whole numbers, as the editor's are. */
    private static Number number(double value) {
        if (value == Math.rint(value)) {
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
