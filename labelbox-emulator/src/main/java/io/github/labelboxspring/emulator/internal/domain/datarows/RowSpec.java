package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of an upload chunk: {@code {"id": {"type", "value"}, "payload": {…}}}.
 *
 * @param idType {@code AUTO} to create a data row, {@code ID} or {@code GKEY} to update the one with {@code idValue}
 */
record RowSpec(String idType, String idValue, Map<String, Object> payload) {

    private static final JsonMapper JSON = new JsonMapper();

    @SuppressWarnings("unchecked")
    static RowSpec of(Map<String, Object> item) {
        Map<?, ?> id = item.get("id") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> payload =
                item.get("payload") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        return new RowSpec(String.valueOf(id.get("type")), String.valueOf(id.get("value")), payload);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(this.payload.get(key)).map(Object::toString);
    }

    /** Return the content: text unchanged, other values as JSON. */
    Optional<String> rowData(boolean strict) {
        Object content = this.payload.get("row_data");
        if (content == null || content.equals("")) {
            return Optional.empty();
        }
        String text = content instanceof String given ? given : JSON.writeValueAsString(content);
        return Optional.of(AssetContent.checked(text, strict));
    }

    List<?> list(String key) {
        return this.payload.get(key) instanceof List<?> list ? list : List.of();
    }

    List<?> metadata() {
        return this.payload.containsKey("metadata_fields") ? list("metadata_fields") : list("metadata");
    }
}
