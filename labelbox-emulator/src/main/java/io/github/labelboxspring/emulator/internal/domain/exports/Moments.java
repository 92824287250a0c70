package io.github.labelboxspring.emulator.internal.domain.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an answer holds: in the frames that stand beside it, or beside each part of it. */
final class Moments {

    private static final String FRAMES = "frames";

    private Moments() {}

    /** Of the whole line, both ends included; none if it always holds. */
    static List<Span> spans(Map<?, ?> line) {
        List<Span> spans = new ArrayList<>(own(line));
        answers(line).forEach(answer -> spans.addAll(own(answer)));
        return spans;
    }

    /** What of the line holds at one moment, at any depth. */
    static Optional<Map<String, Object>> at(Map<?, ?> line, long moment) {
        if (!holds(line, moment)) {
            return Optional.empty();
        }
        Map<String, Object> left = new LinkedHashMap<>();
        line.forEach((key, value) -> left.put(String.valueOf(key), value));
        if (line.get("answer") instanceof List<?>) {
            List<Map<String, Object>> answers = all(answers(line), moment);
            if (answers.isEmpty() && !answers(line).isEmpty()) {
                return Optional.empty();
            }
            left.put("answer", answers);
        } else if (line.get("answer") instanceof Map<?, ?> answer) {
            Optional<Map<String, Object>> one = at(answer, moment);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            left.put("answer", one.get());
        }
        if (line.get("classifications") instanceof List<?>) {
            left.put("classifications", all(maps(line.get("classifications")), moment));
        }
        return Optional.of(left);
    }

    private static List<Map<String, Object>> all(List<Map<?, ?>> lines, long moment) {
        return lines.stream().flatMap(each -> at(each, moment).stream()).toList();
    }

    private static boolean holds(Map<?, ?> answer, long moment) {
        List<Span> spans = own(answer);
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.start() <= moment && moment <= span.end());
    }

    private static List<Span> own(Map<?, ?> answer) {
        return maps(answer.get(FRAMES)).stream()
                .map(span -> new Span(number(span, "start"), number(span, "end")))
                .toList();
    }

    private static List<Map<?, ?>> answers(Map<?, ?> line) {
        Object answer = line.get("answer");
        return answer instanceof Map<?, ?> one ? List.of(one) : maps(answer);
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

    /** Frames of a video, or milliseconds of a sound. */
    record Span(int start, int end) {}
}
