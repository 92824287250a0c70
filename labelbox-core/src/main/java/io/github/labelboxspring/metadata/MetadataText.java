package io.github.labelboxspring.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and times from the texts that the official SDK takes for them. */
final class MetadataText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** A day, perhaps with a time behind a {@code T} or a blank, perhaps with an offset. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private MetadataText() {}

    /** Return the number that is written so, empty if it is none or has no finite value. */
    static Optional<Double> number(String text) {
        return Optional.of(text.strip())
                .filter(NUMBER.asMatchPredicate())
                .map(Double::parseDouble)
                .filter(Double::isFinite);
    }

    /** Return the time that is written so, in UTC unless there is an offset; empty if it is none. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    instant(TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor read) {
        if (read instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        LocalDateTime time = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
        return time.toInstant(ZoneOffset.UTC);
    }
}
