package io.github.labelboxspring.imports;

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

/** Finds the words in the error file of a failed import, whose form is not documented. */
final class FailureReason {

    private static final int LONGEST = 500;

    private static final List<String> KEYS = List.of("message", "error", "errors", "name");

    private FailureReason() {}

    /** The text of the file's lines; empty if there is none. */
    static String of(List<String> lines, JsonCodec json) {
        String reason = lines.stream()
                .map(line -> line(line, json))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + " …" : reason;
    }

    private static String line(String line, JsonCodec json) {
        try {
            Object value = json.read(line.getBytes(StandardCharsets.UTF_8), ResultType.of(Object.class));
            return value == null ? "" : words(value).collect(Collectors.joining("; "));
        } catch (DecodingException ex) {
            return line.strip();
        }
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
