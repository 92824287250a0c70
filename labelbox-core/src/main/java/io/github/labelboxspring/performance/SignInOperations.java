package io.github.labelboxspring.performance;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Read when members of the organization signed in and out. The platform has recorded sign-ins since October 2026. Calls
 * fail with {@link io.github.labelboxspring.error.AccessDeniedException} if the caller must not see the performance of
 * all members, even when reading their own sign-ins.
 *
 * <pre>{@code
 * SignInFilter week = SignInFilter.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8));
 * List<SignInSession> open = client.users().signIns().listSessions(week.withOpenOnly()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/performance-dashboard">Labelbox: performance dashboard</a>
 */
@CheckReturnValue
public final class SignInOperations {

    private static final RestPath<Sessions> LIST_SESSIONS = RestPath.get(
            "ListSignInSessions", "/performance/workspace/sign-in-sessions", ResultType.of(Sessions.class));

    private static final RestPath<SignInEventPage> LIST_EVENTS = RestPath.get(
            "ListSignInEvents", "/performance/workspace/sign-in-events", ResultType.of(SignInEventPage.class));

    private static final Set<String> OF_SESSIONS =
            Set.of("startDate", "endDate", "userIds", "userGroupIds", "status", SignInFilter.PER_PAGE);

    private static final Set<String> OF_EVENTS =
            Set.of("startDate", "endDate", "userIds", "userGroupIds", "types", "includeDerived", SignInFilter.PER_PAGE);

    private final Caller caller;

    public SignInOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Return the sessions that started in the period, oldest first.
     *
     * @throws IllegalArgumentException if the filter has a condition for events only
     */
    @PythonSdk("Client.get_sign_in_sessions")
    public PagedCall<SignInSession> listSessions(SignInFilter filter) {
        Query query = filter.query().only("A list of sessions", OF_SESSIONS);
        return PagedCall.sized(
                filter.pageSize(),
                (cursor, size) -> this.caller
                        .call(LIST_SESSIONS.with(Map.of()).query(paged(query, cursor, size)))
                        .map(page -> Page.byCursorAlone(page.data(), page.nextCursor())));
    }

    /**
     * Return the sign-ins and sign-outs in the period, oldest first.
     *
     * @throws IllegalArgumentException if the filter has a condition for sessions only
     */
    @PythonSdk("Client.get_sign_in_events")
    public PagedCall<SignInEvent> listEvents(SignInFilter filter) {
        Query query = filter.query().only("A list of events", OF_EVENTS);
        return PagedCall.sized(
                filter.pageSize(),
                (cursor, size) ->
                        page(query, cursor, size).map(page -> Page.byCursorAlone(page.data(), page.nextCursor())));
    }

    /**
     * Return a page of events, with the time up to which the list is complete.
     *
     * @param cursor the cursor from the previous page; null for the first page
     * @throws IllegalArgumentException if the filter has a condition for sessions only
     */
    @PythonSdk("SignInEventRows.complete_through")
    public Call<SignInEventPage> getEventPage(SignInFilter filter, @Nullable String cursor) {
        return page(filter.query().only("A list of events", OF_EVENTS), cursor, filter.pageSize());
    }

    private Call<SignInEventPage> page(Query query, @Nullable String cursor, int size) {
        return this.caller.call(LIST_EVENTS.with(Map.of()).query(paged(query, cursor, size)));
    }

    private static Map<String, String> paged(Query query, @Nullable String cursor, int size) {
        Query page = query.and(SignInFilter.PER_PAGE, String.valueOf(size));
        return (cursor == null ? page : page.and("cursor", cursor)).parameters();
    }

    record Sessions(List<SignInSession> data, @Nullable String nextCursor) {}
}
