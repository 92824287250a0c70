package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes labels of audio in the form of exports. That the key of an answer below {@code timestamp} is the millisecond
 * at which its span begins, and that its spans are listed in the segments, is inferred.
 */
final class AudioForm {

    private AudioForm() {}

    static Map<String, Object> of(List<Annotation> annotations, AnswerForm answers) {
        List<Map<String, Object>> always = new ArrayList<>();
        Map<Integer, List<Map<String, Object>>> beginning = new TreeMap<>();
        for (Annotation annotation : annotations) {
            for (AnswerForm.Timed part : answers.of(annotation)) {
                if (part.spans().isEmpty()) {
                    always.add(part.form());
                }
                part.spans().stream()
                        .map(Moments.Span::start)
                        .distinct()
                        .forEach(start -> beginning
                                .computeIfAbsent(start, any -> new ArrayList<>())
                                .add(part.form()));
            }
        }
        Map<String, Object> timestamps = new LinkedHashMap<>();
        beginning.forEach((start, forms) -> timestamps.put(String.valueOf(start), Map.of("classifications", forms)));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("classifications", always);
        form.put("segments", answers.segments());
        form.put("timestamp", timestamps);
        return form;
    }
}
