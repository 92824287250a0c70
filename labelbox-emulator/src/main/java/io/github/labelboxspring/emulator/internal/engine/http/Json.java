package io.github.labelboxspring.emulator.internal.engine.http;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

final class Json {

    static final String TYPE = "application/json";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Limits.BODY)
                            .build())
                    .build())
            .build();

    private Json() {}

    /** @throws JacksonException if the content is not a JSON object */
    static Map<String, Object> object(byte[] bytes) {
        @Nullable Map<String, Object> object = MAPPER.readValue(bytes, OBJECT);
        if (object == null) {
            throw new NoObjectException();
        }
        return object;
    }

    /** @throws JacksonException if the content includes anything other than JSON objects */
    static List<Map<String, Object>> objects(InputStream content) {
        try (MappingIterator<Map<String, Object>> values =
                MAPPER.readerFor(OBJECT).readValues(content)) {
            return values.readAll();
        }
    }

    /** Thrown for the value {@code null}, which the mapper accepts as an object. */
    private static final class NoObjectException extends JacksonException {

        private static final long serialVersionUID = 1L;

        NoObjectException() {
            super("The value is not an object");
        }
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
