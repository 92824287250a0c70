package io.github.labelboxspring.benchmarks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads times such as {@code 2026-11-02T08:15:30.125Z} by their positions: a formatter costs more than all the rest. */
final class FloorInstants extends StdDeserializer<Instant> {

    private static final int NANOS_PER_MILLI = 1_000_000;

    FloorInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        return LocalDateTime.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10),
                        Integer.parseInt(text, 11, 13, 10),
                        Integer.parseInt(text, 14, 16, 10),
                        Integer.parseInt(text, 17, 19, 10),
                        Integer.parseInt(text, 20, 23, 10) * NANOS_PER_MILLI)
                .toInstant(ZoneOffset.UTC);
    }
}
