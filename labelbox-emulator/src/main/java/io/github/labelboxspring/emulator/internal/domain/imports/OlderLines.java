package io.github.labelboxspring.emulator.internal.domain.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts features in the format of exports of the first generation to lines of an import. */
final class OlderLines {

    private OlderLines() {}

    /** @param feature an object, classification or answer */
    static Map<String, Object> of(Map<?, ?> feature) {
        Map<String, Object> line = new LinkedHashMap<>();
        feature.forEach((key, value) -> put(line, String.valueOf(key), value));
        if (line.containsKey("schemaId")) {
            line.remove("name");
        }
        return line;
    }

    private static void put(Map<String, Object> line, String key, @Nullable Object value) {
        switch (key) {
            case "featureId", "value", "color" -> {}
            case "title" -> line.put("name", value);
            case "instanceURI" -> line.put("mask", Map.of("instanceURI", String.valueOf(value)));
            default -> line.put(key, inner(value));
        }
    }

    private static @Nullable Object inner(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && (map.containsKey("title") || map.containsKey("schemaId"))) {
            return of(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(OlderLines::inner).toList()
                : value;
    }
}
