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
 * A shape or an answer to a question.
 *
 * @param id the id of the annotation
 * @param feature the tool that created the shape, or the question that is answered
 * @param content the shape or answer, in the form in which annotations are imported
 */
public record Annotation(String id, Feature feature, Map<String, Object> content) implements Serializable {

    /** Return a deep copy that preserves the current order of keys, which {@code Map.of} does not guarantee. */
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

    /** Return whether this is a mask of an image or of the frames of a video. */
    boolean masked() {
        return this.content.containsKey("mask") || this.content.containsKey("masks");
    }

    /** Return whether this answer applies only to certain times of a video or of audio. */
    public boolean timed() {
        Object answer = this.content.get("answer");
        Stream<?> parts = answer instanceof List<?> list ? list.stream() : Stream.ofNullable(answer);
        return Stream.concat(Stream.of(this.content), parts)
                .anyMatch(part -> part instanceof Map<?, ?> map && map.get("frames") != null);
    }
}
