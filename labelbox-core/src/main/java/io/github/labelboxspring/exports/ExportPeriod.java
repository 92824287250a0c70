package io.github.labelboxspring.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time span with inclusive ends. One end may be open.
 *
 * <p>Instants are sent in UTC, truncated to seconds. Days refer to the time zone in the settings of the API key's user,
 * which is queried when the export is started; use an {@link Instant} to be independent of that time zone.
 *
 * @param from start in Labelbox's format: {@code 2024-05-23}, {@code 2024-05-23 14:30:00} or
 *     {@code 2024-05-23T14:30:00+0000}; null for no start
 * @param until end in the same format; null for no end
 * @param utc whether both are in UTC instead of the user's time zone
 */
public record ExportPeriod(@Nullable String from, @Nullable String until, boolean utc) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[' 'HH:mm:ss]['T'HH:mm:ssxx]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public ExportPeriod {
        if (from == null && until == null) {
            throw new IllegalArgumentException("A period must have a start or an end");
        }
        check(from);
        check(until);
        if (from != null && until != null && from.compareTo(until) > 0) {
            throw new IllegalArgumentException("A period must not end before it starts: " + from + " to " + until);
        }
    }

    private static void check(@Nullable String time) {
        try {
            if (time != null) {
                WRITTEN.parse(time);
            }
        } catch (DateTimeParseException ex) {
            throw new IllegalArgumentException(
                    "The start and end of a period must be like 2024-05-23, 2024-05-23 14:30:00 or"
                            + " 2024-05-23T14:30:00+0000, but was " + time,
                    ex);
        }
    }

    public static ExportPeriod between(Instant from, Instant until) {
        return new ExportPeriod(UTC.format(from), UTC.format(until), true);
    }

    public static ExportPeriod since(Instant from) {
        return new ExportPeriod(UTC.format(from), null, true);
    }

    public static ExportPeriod until(Instant until) {
        return new ExportPeriod(null, UTC.format(until), true);
    }

    /** Return the period from the start of the first day to the end of the last. */
    public static ExportPeriod days(LocalDate first, LocalDate last) {
        return new ExportPeriod(start(first), end(last), false);
    }

    /** Return the period from the start of the given day. */
    public static ExportPeriod since(LocalDate first) {
        return new ExportPeriod(start(first), null, false);
    }

    /** Return the period until the end of the given day. */
    public static ExportPeriod until(LocalDate last) {
        return new ExportPeriod(null, end(last), false);
    }

    private static String start(LocalDate day) {
        return day + " 00:00:00";
    }

    private static String end(LocalDate day) {
        return day + " 23:59:59";
    }
}
