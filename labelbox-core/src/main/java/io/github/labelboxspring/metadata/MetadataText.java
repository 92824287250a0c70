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

/** Parses numbers and times from strings in the formats that the official SDK accepts. */
final class MetadataText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** A date, optionally followed by a {@code T} or a space and a time, optionally with an offset. */
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

    /** Parse a number; empty if the text is not a finite number. */
    static Optional<Double> number(String text) {
        return Optional.of(text.strip())
                .filter(NUMBER.asMatchPredicate())
                .map(Double::parseDouble)
                .filter(Double::isFinite);
    }

    /** Parse a time, in UTC unless there is an offset; empty if the text is not a time. */
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
