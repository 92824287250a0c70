package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One mark or answer.
 *
 * @param id its own id
 * @param feature the tool that drew it or the question that it answers
 * @param content shape or answer, in the form in which annotations are imported
 */
public record Annotation(String id, Feature feature, Map<String, Object> content) {

    /** Whether it is an answer for some time of a video or of a sound only. */
    public boolean timed() {
        Object answer = this.content.get("answer");
        Stream<?> parts = answer instanceof List<?> list ? list.stream() : Stream.ofNullable(answer);
        return Stream.concat(Stream.of(this.content), parts)
                .anyMatch(part -> part instanceof Map<?, ?> map && map.get("frames") != null);
    }
}
