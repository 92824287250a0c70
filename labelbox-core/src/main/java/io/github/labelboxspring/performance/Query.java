package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Parameters of a report, in the API's words; immutable. */
record Query(Map<String, String> parameters) {

    /** A period of whole UTC days, both included. */
    static Query period(LocalDate first, LocalDate last, int mostDays) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw new IllegalArgumentException("The period ends on " + last + ", before it begins on " + first);
        }
        if (days > mostDays) {
            throw new IllegalArgumentException("A period has at most " + mostDays + " days, not " + days);
        }
        return new Query(Map.of()).and("startDate", first.toString()).and("endDate", last.toString());
    }

    Query and(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(this.parameters);
        more.put(name, value);
        return new Query(Collections.unmodifiableMap(more));
    }

    /** An empty list is nearly always one that came out empty; sent, it would mean everybody. */
    Query and(String name, Collection<String> ids, int most) {
        if (ids.isEmpty() || ids.size() > most) {
            throw new IllegalArgumentException(name + " takes 1 to " + most + " ids, not " + ids.size()
                    + "; leave it out to narrow the report by none");
        }
        for (String id : ids) {
            if (id.isBlank() || id.contains(",")) {
                throw new IllegalArgumentException("Not an id in " + name + ": " + id);
            }
        }
        return and(name, String.join(",", ids));
    }

    /** The same if it has none but these parameters. */
    Query only(String report, Set<String> allowed) {
        for (String name : this.parameters.keySet()) {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException(report + " does not take " + name);
            }
        }
        return this;
    }
}
