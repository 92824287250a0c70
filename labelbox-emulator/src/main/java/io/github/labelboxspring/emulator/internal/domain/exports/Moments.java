package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Determines when answers apply: in the frames given for the line, or for each of its answers. */
final class Moments {

    private static final String ANSWER = "answer";

    private Moments() {}

    /**
     * Split a line by the times at which its answers apply.
     *
     * @param together whether answers that apply at the same times form one part
     */
    static List<Part> parts(Map<?, ?> line, boolean together) {
        List<Span> always = spans(line);
        boolean list = line.get(ANSWER) instanceof List<?>;
        List<Map<?, ?>> answers = line.get(ANSWER) instanceof Map<?, ?> one ? List.of(one) : maps(line.get(ANSWER));
        if (answers.stream().allMatch(answer -> spans(answer).isEmpty())) {
            return List.of(new Part(line, always));
        }
        Map<Object, List<Map<?, ?>>> groups = new LinkedHashMap<>();
        for (Map<?, ?> answer : answers) {
            groups.computeIfAbsent(together ? spans(answer) : groups.size(), any -> new ArrayList<>())
                    .add(answer);
        }
        return groups.values().stream()
                .map(group -> part(line, list ? group : group.get(0), spans(group.get(0)), always))
                .toList();
    }

    private static Part part(Map<?, ?> line, Object answer, List<Span> spans, List<Span> always) {
        Map<Object, Object> content = new LinkedHashMap<>(line);
        content.put(ANSWER, answer);
        return new Part(content, spans.isEmpty() ? always : spans);
    }

    private static List<Span> spans(Map<?, ?> answer) {
        return maps(answer.get("frames")).stream()
                .map(span -> new Span(number(span, "start"), number(span, "end")))
                .toList();
    }

    static int number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.intValue() : 0;
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    /** Frames of a video, or milliseconds of audio; both ends are inclusive. */
    record Span(int start, int end) {}

    /** The content of a line that applies at these times; without spans, it applies at all times. */
    record Part(Map<?, ?> content, List<Span> spans) {}
}
