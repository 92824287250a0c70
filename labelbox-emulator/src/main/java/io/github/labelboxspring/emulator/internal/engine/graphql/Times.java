package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Formats times as the platform does. */
public final class Times {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** Return the time in UTC with milliseconds, such as {@code 2026-01-31T12:00:00.000Z}. */
    public static String text(TemporalAccessor time) {
        return MILLISECONDS.format(time);
    }
}
