package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the label of a sound looks in an export. Only the names of its parts are public; that an answer of a span stands
 * under the millisecond where it begins is inferred from the form of videos.
 */
final class AudioForm {

    private AudioForm() {}

    static Map<String, Object> of(List<Annotation> annotations) {
        List<Map<String, Object>> always = new ArrayList<>();
        Map<String, Object> segments = new LinkedHashMap<>();
        Map<Integer, List<Map<String, Object>>> beginning = new TreeMap<>();
        for (Annotation annotation : annotations) {
            List<Moments.Span> spans = Moments.spans(annotation.content());
            if (spans.isEmpty()) {
                always.add(AnswerForm.of(annotation));
                continue;
            }
            segments.put(
                    annotation.id(),
                    spans.stream()
                            .map(span -> List.of(span.start(), span.end()))
                            .toList());
            spans.stream()
                    .map(Moments.Span::start)
                    .distinct()
                    .forEach(start -> Moments.at(annotation.content(), start)
                            .ifPresent(then -> beginning
                                    .computeIfAbsent(start, any -> new ArrayList<>())
                                    .add(AnswerForm.of(annotation, then))));
        }
        Map<String, Object> timestamps = new LinkedHashMap<>();
        beginning.forEach(
                (start, answers) -> timestamps.put(String.valueOf(start), Map.of("classifications", answers)));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("classifications", always);
        form.put("segments", segments);
        form.put("timestamp", timestamps);
        return form;
    }
}
