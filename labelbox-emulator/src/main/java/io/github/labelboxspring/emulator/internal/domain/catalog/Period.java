package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period of time in a filter, including both ends. */
record Period(Instant from, Instant to) {

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    /** @throws RuleException if the value is invalid */
    static Period of(Map<?, ?> value) {
        try {
            ZoneId zone = ZoneId.of(Optional.ofNullable(value.get("timezone"))
                    .map(Object::toString)
                    .orElse("UTC"));
            Object given = value.get("value");
            Map<?, ?> ends = given instanceof Map<?, ?> map ? map : Map.of();
            return switch (String.valueOf(value.get("operator"))) {
                case "BETWEEN" -> new Period(instant(ends.get("min"), zone), instant(ends.get("max"), zone));
                case "GREATER_THAN_OR_EQUAL" -> new Period(instant(given, zone), Instant.MAX);
                case "LESS_THAN_OR_EQUAL" -> new Period(Instant.MIN, instant(given, zone));
                default -> throw new RuleException("Unknown operator " + value.get("operator"));
            };
        } catch (DateTimeException failure) {
            throw new RuleException("Not a time: " + value);
        }
    }

    private static Instant instant(@Nullable Object value, ZoneId zone) {
        String text = String.valueOf(value).replace(' ', 'T');
        if (text.length() == "2024-01-31".length()) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.length() == "2024-01-31T08:00:00".length()
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text, WITH_OFFSET).toInstant();
    }

    boolean contains(Instant time) {
        return !time.isBefore(this.from) && !time.isAfter(this.to);
    }
}
