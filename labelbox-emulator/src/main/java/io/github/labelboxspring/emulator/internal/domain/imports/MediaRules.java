package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that can be imported for each media type. Answers can be imported for all but DICOM. */
final class MediaRules {

    private static final Set<String> PLANE = Set.of("bbox", "polygon", "line", "point");

    private static final Set<String> PROMPT = Set.of("location", "messageEvaluationTask");

    private static final Map<MediaType, Set<String>> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(MediaType.IMAGE, Set.of("bbox", "polygon", "line", "point", "mask", "relationship")),
            Map.entry(MediaType.VIDEO, Set.of("segments", "masks")),
            Map.entry(MediaType.DICOM, Set.of("segments", "masks")),
            Map.entry(MediaType.TEXT, Set.of("location", "relationship")),
            Map.entry(MediaType.PDF, Set.of("bbox", "textSelections", "relationship")),
            Map.entry(MediaType.CONVERSATIONAL, PROMPT),
            Map.entry(MediaType.LLM, PROMPT),
            Map.entry(MediaType.LLM_PROMPT_CREATION, Set.of()),
            Map.entry(MediaType.LLM_PROMPT_RESPONSE_CREATION, Set.of()),
            Map.entry(MediaType.AUDIO, Set.of()),
            Map.entry(MediaType.HTML, Set.of()),
            Map.entry(MediaType.TMS_GEO, PLANE),
            Map.entry(MediaType.TMS_SIMPLE, PLANE)));

    private static final Set<String> SHAPES_OF_KEYFRAMES = Set.of("bbox", "line", "point");

    private MediaRules() {}

    /** Return whether annotations with this value can be imported; media types without a rule accept all. */
    static boolean takes(MediaType media, String value) {
        Set<String> values = VALUES.get(media);
        return values == null || values.contains(value);
    }

    static boolean takesAnswers(MediaType media) {
        return media != MediaType.DICOM;
    }

    /** Return whether a key frame can have this shape. */
    static boolean keyframe(MediaType media, String shape) {
        return media == MediaType.DICOM ? shape.equals("line") : SHAPES_OF_KEYFRAMES.contains(shape);
    }

    /** Return the key that a value requires in addition; null if none. */
    static @Nullable String companion(MediaType media, String value) {
        return switch (media) {
            case PDF -> value.equals("bbox") ? "page" : null;
            case CONVERSATIONAL -> value.equals("location") ? "messageId" : null;
            case DICOM -> "groupKey";
            default -> null;
        };
    }
}
