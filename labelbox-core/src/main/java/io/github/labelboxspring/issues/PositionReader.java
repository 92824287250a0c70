package io.github.labelboxspring.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads positions from Labelbox's JSON without rounding or guessing. */
final class PositionReader {

    static final String KEYFRAMES = "KeyframesGeoJSONPoint";

    private PositionReader() {}

    /** Return the position, or empty if its form is unknown. */
    static Optional<IssuePosition> read(@Nullable Object json) {
        return json instanceof Map<?, ?> position ? of(position) : Optional.empty();
    }

    private static Optional<IssuePosition> of(Map<?, ?> json) {
        try {
            if (json.containsKey("page")) {
                return pdf(json);
            } else if (json.containsKey("textBlockId")) {
                return Optional.of(IssuePosition.text(
                        String.valueOf(json.get("textBlockId")),
                        integer(json.get("startCharIndex")),
                        integer(json.get("endCharIndex"))));
            } else if (KEYFRAMES.equals(json.get("type"))) {
                return Optional.of(IssuePosition.video(keyframes(json.get("keyframes"))));
            } else if ("Point".equals(json.get("type"))) {
                return Optional.of(IssuePosition.image(coordinate(json, 0), coordinate(json, 1)));
            }
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Only fractions of the page are supported; other units are not documented. */
    private static Optional<IssuePosition> pdf(Map<?, ?> json) {
        Object unit = json.get("unit");
        return unit == null || unit.equals("PERCENT")
                ? Optional.of(IssuePosition.pdf(integer(json.get("page")), coordinate(json, 0), coordinate(json, 1)))
                : Optional.empty();
    }

    private static List<IssuePosition.Keyframe> keyframes(@Nullable Object json) {
        List<IssuePosition.Keyframe> frames = new ArrayList<>();
        for (Object each : list(json)) {
            Map<?, ?> frame = map(each);
            Map<?, ?> point = map(frame.get("value"));
            frames.add(new IssuePosition.Keyframe(
                    integer(frame.get("frame")), coordinate(point, 0), coordinate(point, 1)));
        }
        return frames;
    }

    private static double coordinate(Map<?, ?> point, int at) {
        List<?> both = list(point.get("coordinates"));
        if (both.size() <= at) {
            throw new IllegalArgumentException("A point must have two coordinates, but has " + both);
        }
        return number(both.get(at)).doubleValue();
    }

    private static int integer(@Nullable Object json) {
        Number number = number(json);
        if (number.doubleValue() != number.intValue()) {
            throw new IllegalArgumentException(number + " is not an integer");
        }
        return number.intValue();
    }

    private static Number number(@Nullable Object json) {
        if (json instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException(json + " is not a number");
    }

    private static List<?> list(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(json + " is not a list");
    }

    private static Map<?, ?> map(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(json + " is not an object");
    }
}
