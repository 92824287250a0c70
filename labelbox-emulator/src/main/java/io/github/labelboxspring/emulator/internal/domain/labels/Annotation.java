package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mark or answer.
 *
 * @param id its own id
 * @param feature the tool that drew it or the question that it answers
 * @param content shape or answer, in the form in which annotations are imported
 */
public record Annotation(String id, Feature feature, Map<String, Object> content) implements Serializable {

    /** A copy whose keys keep the order that they have now, at any depth; those of {@code Map.of} have none. */
    public static Map<String, Object> ordered(Map<?, ?> content) {
        Map<String, Object> copy = new LinkedHashMap<>();
        content.forEach((key, value) -> copy.put(String.valueOf(key), inner(value)));
        return copy;
    }

    private static @Nullable Object inner(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return ordered(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Annotation::inner).toList())
                : value;
    }

    /** Whether it is a mask, of an image or of the frames of a video. */
    boolean masked() {
        return this.content.containsKey("mask") || this.content.containsKey("masks");
    }

    /** Whether it is an answer for some time of a video or of a sound only. */
    public boolean timed() {
        Object answer = this.content.get("answer");
        Stream<?> parts = answer instanceof List<?> list ? list.stream() : Stream.ofNullable(answer);
        return Stream.concat(Stream.of(this.content), parts)
                .anyMatch(part -> part instanceof Map<?, ?> map && map.get("frames") != null);
    }
}
