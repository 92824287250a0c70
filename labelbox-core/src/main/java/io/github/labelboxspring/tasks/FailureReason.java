package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reason of a failure in the content of a result or error file. The format of these files is not documented.
 * Observed files contain either one JSON object, such as {@code {"error": "…"}}, or NDJSON.
 */
final class FailureReason {

    private static final int LONGEST = 500;

    private static final List<String> KEYS = List.of("message", "error", "errors", "name");

    private FailureReason() {}

    /** Return the reason, or an empty string if the content states none. */
    static String of(String content, JsonCodec json) {
        String reason = content.isBlank() ? "" : words(content, json);
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + " …" : reason;
    }

    private static String words(String content, JsonCodec json) {
        try {
            return join(words(read(content, json)));
        } catch (DecodingException noSingleValue) {
            return join(content.lines().map(line -> line(line, json)));
        }
    }

    private static String line(String line, JsonCodec json) {
        try {
            return line.isBlank() ? "" : join(words(read(line, json)));
        } catch (DecodingException noJson) {
            return line.strip().equals("null") ? "" : line.strip();
        }
    }

    private static @Nullable Object read(String text, JsonCodec json) {
        return json.read(text.getBytes(StandardCharsets.UTF_8), ResultType.of(Object.class));
    }

    private static String join(Stream<String> words) {
        return words.filter(text -> !text.isBlank()).collect(Collectors.joining("; "));
    }

    private static Stream<String> words(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return KEYS.stream()
                    .map(fields::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(FailureReason::words)
                    .orElseGet(() -> fields.entrySet().stream()
                            .filter(field -> field.getValue() != null)
                            .map(field -> field.getKey() + ": " + field.getValue()));
        }
        if (value instanceof List<?> items) {
            return items.stream().flatMap(FailureReason::words);
        }
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }
}
