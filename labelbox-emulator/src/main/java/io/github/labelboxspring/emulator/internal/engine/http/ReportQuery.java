package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The query parameters of a report. All invalid parameters are reported together, in the platform's format. */
public final class ReportQuery {

    private static final LocalDate NEVER = LocalDate.EPOCH;

    private final Map<String, String> parameters;
    private final List<Map<String, Object>> problems = new ArrayList<>();
    private LocalDate first = NEVER;
    private LocalDate last = NEVER;

    private ReportQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Read the period, which must not exceed the given number of days. */
    public static ReportQuery of(RestRequest request, int mostDays) {
        ReportQuery query = new ReportQuery(request.query());
        query.first = query.day("startDate");
        query.last = query.day("endDate");
        if (query.problems.isEmpty()) {
            long days = ChronoUnit.DAYS.between(query.first, query.last) + 1;
            if (days < 1) {
                query.wrong("endDate", "must not be before startDate");
            } else if (days > mostDays) {
                query.wrong("endDate", "must be within " + mostDays + " days of startDate");
            }
        }
        return query;
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(this.parameters.getOrDefault(name, ""));
        } catch (DateTimeException unreadable) {
            wrong(name, "must be a day such as 2026-01-31");
            return NEVER;
        }
    }

    public LocalDate first() {
        return this.first;
    }

    public LocalDate last() {
        return this.last;
    }

    /** Return one of the given words, the first if the parameter is absent. */
    public String word(String name, List<String> words) {
        String value = this.parameters.getOrDefault(name, words.get(0));
        if (!words.contains(value)) {
            wrong(name, "must be one of " + String.join(", ", words));
        }
        return value;
    }

    public int number(String name, int otherwise, int most) {
        String value = this.parameters.getOrDefault(name, String.valueOf(otherwise));
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            wrong(name, "must be a number from 1 to " + most);
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    public boolean has(String name) {
        return this.parameters.containsKey(name);
    }

    /** Return whether the parameter is absent or contains the given id. */
    public boolean names(String name, String id) {
        return !has(name) || list(name).contains(id);
    }

    public List<String> list(String name) {
        return Arrays.asList(this.parameters.getOrDefault(name, "").split(","));
    }

    public void most(String name, int ids) {
        if (has(name) && list(name).size() > ids) {
            wrong(name, "must have at most " + ids + " ids");
        }
    }

    public void known(String name, Collection<String> values) {
        if (has(name) && !values.containsAll(list(name))) {
            wrong(name, "must be of " + String.join(", ", values));
        }
    }

    private void wrong(String name, String problem) {
        this.problems.add(Map.of("parameter", name, "message", problem));
    }

    /** Refuse the request if any parameter was invalid. */
    public void check() {
        if (!this.problems.isEmpty()) {
            throw ApiException.malformed("Invalid query parameters", this.problems);
        }
    }
}
