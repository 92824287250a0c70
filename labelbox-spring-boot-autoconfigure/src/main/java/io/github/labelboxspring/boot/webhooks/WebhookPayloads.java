package io.github.labelboxspring.boot.webhooks;

import io.github.labelboxspring.ExportLines;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Parses the bodies of webhooks, whose size has been limited before. */
final class WebhookPayloads {

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private WebhookPayloads() {}

    /** Return whether the text is a single JSON value. */
    static boolean isJson(String body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException ex) {
            return false;
        }
    }

    static WebhookPayload read(String body) {
        Map<String, Object> json = object(body);
        if (json.get("data_row") instanceof Map && json.get("projects") instanceof Map) {
            return new DataRowPayload(ExportLines.read(body), json);
        }
        if (json.containsKey("label") || json.get("dataRow") instanceof Map) {
            Object label = json.get("label");
            String reviewed = id(label);
            return new LabelPayload(
                    reviewed == null ? text(json.get("id")) : reviewed,
                    id(json.get("project")),
                    id(json.get("dataRow")),
                    label instanceof String text ? object(text) : map(label),
                    json);
        }
        return new OtherPayload(json);
    }

    private static Map<String, Object> object(String text) {
        try {
            return map(JSON.readValue(text, Object.class));
        } catch (JacksonException ex) {
            return Map.of();
        }
    }

    private static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable String id(@Nullable Object of) {
        return text(map(of).get("id"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
