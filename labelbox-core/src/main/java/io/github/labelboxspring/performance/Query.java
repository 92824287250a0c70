package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The immutable parameters of a report, by their API names. */
record Query(Map<String, String> parameters) {

    /** Create a query for a period of whole UTC days, both inclusive. */
    static Query period(LocalDate first, LocalDate last, int mostDays) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw new IllegalArgumentException("The period ends on " + last + ", before its start on " + first);
        }
        if (days > mostDays) {
            throw new IllegalArgumentException("The period must have at most " + mostDays + " days, not " + days);
        }
        return new Query(Map.of()).and("startDate", first.toString()).and("endDate", last.toString());
    }

    Query and(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(this.parameters);
        more.put(name, value);
        return new Query(Collections.unmodifiableMap(more));
    }

    /** An empty list is usually an unexpected result of the caller's code; if sent, it would select all users. */
    Query and(String name, Collection<String> ids, int most) {
        if (ids.isEmpty() || ids.size() > most) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + most + " ids, not " + ids.size() + "; omit the filter to select all");
        }
        for (String id : ids) {
            if (id.isBlank() || id.contains(",")) {
                throw new IllegalArgumentException("Invalid id in " + name + ": " + id);
            }
        }
        return and(name, String.join(",", ids));
    }

    /** Return this query if it has no other than the given parameters. */
    Query only(String report, Set<String> allowed) {
        for (String name : this.parameters.keySet()) {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException(report + " does not support the filter " + name);
            }
        }
        return this;
    }
}
