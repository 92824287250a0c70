package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * Which sign-ins are wanted: {@code SignInFilter.of(first, last).withUsers(ids)}. Immutable.
 *
 * @param parameters the parameters, in the API's words
 */
public record SignInFilter(Map<String, String> parameters) {

    /** Days of a period, at most. */
    public static final int MOST_DAYS = 31;

    /** Entries of a page if nothing is said, and at most. */
    public static final int PAGE_SIZE = 100;

    private static final int MOST_USERS = 100;

    private static final int MOST_GROUPS = 25;

    static final String PER_PAGE = "perPage";

    public SignInFilter {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A period of UTC days, at most {@value #MOST_DAYS} (this and the other limits are those that the SDK's reference
     * tells).
     *
     * @param first first day
     * @param last last day, included
     * @throws IllegalArgumentException if it is longer, or ends before it begins
     */
    public static SignInFilter of(LocalDate first, LocalDate last) {
        return new SignInFilter(Query.period(first, last, MOST_DAYS).parameters());
    }

    /** These users only, at most 100. */
    public SignInFilter withUsers(Collection<String> userIds) {
        return new SignInFilter(query().and("userIds", userIds, MOST_USERS).parameters());
    }

    /** The present members of these user groups only, at most 25. */
    public SignInFilter withUserGroups(Collection<String> userGroupIds) {
        return new SignInFilter(
                query().and("userGroupIds", userGroupIds, MOST_GROUPS).parameters());
    }

    /** Sessions that are open now; not for events. */
    public SignInFilter withOpenOnly() {
        return new SignInFilter(query().and("status", "open").parameters());
    }

    /** Sessions that have ended; not for events. */
    public SignInFilter withEndedOnly() {
        return new SignInFilter(query().and("status", "ended").parameters());
    }

    /** Events of these types only; not for sessions. */
    public SignInFilter withTypes(SignInEvent.Type... types) {
        return new SignInFilter(query().and(
                        "types",
                        Arrays.stream(types).map(Enum::name).distinct().toList(),
                        SignInEvent.Type.values().length)
                .parameters());
    }

    /** Without sign-outs that nobody recorded but that must have been; not for sessions. */
    public SignInFilter withoutDerived() {
        return new SignInFilter(query().and("includeDerived", "false").parameters());
    }

    /**
     * Entries of a page; {@value #PAGE_SIZE} if nothing is said.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #PAGE_SIZE}
     */
    public SignInFilter withPageSize(int entries) {
        if (entries < 1 || entries > PAGE_SIZE) {
            throw new IllegalArgumentException("A page has 1 to " + PAGE_SIZE + " entries, not " + entries);
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
