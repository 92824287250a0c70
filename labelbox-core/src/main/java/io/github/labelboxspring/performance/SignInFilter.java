package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * Selects sign-ins: {@code SignInFilter.of(first, last).withUsers(ids)}. Immutable.
 *
 * @param parameters the parameters by their API names
 */
public record SignInFilter(Map<String, String> parameters) {

    /** The maximum number of days in a period. */
    public static final int MOST_DAYS = 31;

    /** The default and maximum number of entries per page. */
    public static final int PAGE_SIZE = 100;

    private static final int MOST_USERS = 100;

    private static final int MOST_GROUPS = 25;

    static final String PER_PAGE = "perPage";

    public SignInFilter {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Create a filter for a period of UTC days, at most {@value #MOST_DAYS} (this and the other limits are according to
     * the SDK reference).
     *
     * @param first the first day
     * @param last the last day, inclusive
     * @throws IllegalArgumentException if the period is longer, or ends before it starts
     */
    public static SignInFilter of(LocalDate first, LocalDate last) {
        return new SignInFilter(Query.period(first, last, MOST_DAYS).parameters());
    }

    /** Select the given users, at most 100. */
    public SignInFilter withUsers(Collection<String> userIds) {
        return new SignInFilter(query().and("userIds", userIds, MOST_USERS).parameters());
    }

    /** Select the current members of the given user groups, at most 25. */
    public SignInFilter withUserGroups(Collection<String> userGroupIds) {
        return new SignInFilter(
                query().and("userGroupIds", userGroupIds, MOST_GROUPS).parameters());
    }

    /** Select sessions that are open; not supported for events. */
    public SignInFilter withOpenOnly() {
        return new SignInFilter(query().and("status", "open").parameters());
    }

    /** Select sessions that have ended; not supported for events. */
    public SignInFilter withEndedOnly() {
        return new SignInFilter(query().and("status", "ended").parameters());
    }

    /** Select events of the given types; not supported for sessions. */
    public SignInFilter withTypes(SignInEvent.Type... types) {
        return new SignInFilter(query().and(
                        "types",
                        Arrays.stream(types).map(Enum::name).distinct().toList(),
                        SignInEvent.Type.values().length)
                .parameters());
    }

    /** Omit sign-outs that were derived rather than recorded; not supported for sessions. */
    public SignInFilter withoutDerived() {
        return new SignInFilter(query().and("includeDerived", "false").parameters());
    }

    /**
     * Set the number of entries per page. The default is {@value #PAGE_SIZE}.
     *
     * @throws IllegalArgumentException if the number is not from 1 to {@value #PAGE_SIZE}
     */
    public SignInFilter withPageSize(int entries) {
        if (entries < 1 || entries > PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "The page size must be from 1 to " + PAGE_SIZE + " entries, not " + entries);
        }
        return new SignInFilter(query().and(PER_PAGE, String.valueOf(entries)).parameters());
    }

    int pageSize() {
        return Integer.parseInt(this.parameters.getOrDefault(PER_PAGE, String.valueOf(PAGE_SIZE)));
    }

    Query query() {
        return new Query(this.parameters);
    }
}
