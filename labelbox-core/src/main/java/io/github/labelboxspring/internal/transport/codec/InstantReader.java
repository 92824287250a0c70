package io.github.labelboxspring.internal.transport.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads Labelbox's two formats of UTC times, {@code 2024-01-31T08:00:00.000Z} and the same with {@code +00:00}. Does
 * not use a formatter because exports contain several times per line. Other values are read by Jackson's default
 * deserializer.
 */
final class InstantReader extends StdDeserializer<Instant> {

    private static final int LENGTH = "2024-01-31T08:00:00.000".length();

    private static final String MARKS = "0000-00-00T00:00:00.000";

    private static final int NANOS_PER_MILLI = 1_000_000;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant read = parser.currentToken() == JsonToken.VALUE_STRING ? read(parser.getString()) : null;
        return read == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : read;
    }

    static @Nullable Instant read(String text) {
        if (!(text.endsWith("Z") && text.length() == LENGTH + 1)
                && !(text.endsWith("+00:00") && text.length() == LENGTH + "+00:00".length())) {
            return null;
        }
        for (int at = 0; at < LENGTH; at++) {
            char mark = MARKS.charAt(at);
            char given = text.charAt(at);
            if (mark == '0' ? given < '0' || given > '9' : given != mark) {
                return null;
            }
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            number(text, 20, 23) * NANOS_PER_MILLI)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
