package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureSchema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Return the annotation with the names that its feature, and those below it, have in the definition. */
    Annotation redefined(FeatureSchema schema) {
        Feature now = this.feature.redefined(schema);
        return new Annotation(this.id, now, named(renamed(this.content, this.feature, now), now));
    }

    private static Map<String, Object> named(Map<String, Object> reference, Feature feature) {
        reference.computeIfPresent("name", (key, before) -> feature.name());
        return reference;
    }

    private static Map<String, Object> renamed(Map<?, ?> content, Feature before, Feature now) {
        Map<String, Object> copy = new LinkedHashMap<>();
        content.forEach((key, value) -> copy.put(String.valueOf(key), renamed(value, before, now)));
        return copy;
    }

    private static @Nullable Object renamed(@Nullable Object value, Feature before, Feature now) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(
                    list.stream().map(each -> renamed(each, before, now)).toList());
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Optional<Feature> child = before.child(map);
        if (child.isPresent()) {
            Feature renamed =
                    now.child(Map.of("schemaId", child.get().schemaId())).orElse(child.get());
            return named(renamed(map, child.get(), renamed), renamed);
        }
        Map<String, Object> copy = renamed(map, before, now);
        return map.containsKey("colorRGB") ? named(copy, now) : copy;
    }
}
