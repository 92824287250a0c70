package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Times;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.ReportQuery;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The REST paths for sign-ins and sign-outs of members. Instead of the web application, {@code POST /emulator/sign-ins}
 * with {@code {"userId", "at"}} and {@code POST /emulator/sign-outs} with {@code {"sessionId", "at", "reason"}} record
 * them; all fields except {@code sessionId} are optional.
 */
public final class SignInRoutes {

    private static final String BASE = "/api/v1/performance/workspace";
    private static final int MOST_DAYS = 31;
    private static final int LARGEST_PAGE = 100;
    private static final Duration DELAY = Duration.ofMinutes(5);

    private SignInRoutes() {}

    public static void addTo(Services services) {
        services.routes()
                .on("GET", BASE + "/sign-in-sessions", SignInRoutes::sessions)
                .on("GET", BASE + "/sign-in-events", SignInRoutes::events)
                .on("POST", "/emulator/sign-ins", SignInRoutes::signIn)
                .on("POST", "/emulator/sign-outs", SignInRoutes::signOut);
    }

    private static Reply signIn(RestRequest request) {
        Session session = request.session(Session.class);
        Object userId = request.json().get("userId");
        User user = userId == null
                ? session.user()
                : session.organization()
                        .entities(User.class)
                        .find(userId.toString())
                        .orElseThrow(() -> ApiException.notFound("User"));
        Instant at = at(request);
        user.loggedIn(at);
        return Reply.json(
                201,
                Map.of(
                        "sessionId",
                        session.organization()
                                .entities(SignIn.class)
                                .add(new SignIn(session, user, at))
                                .id()));
    }

    private static Reply signOut(RestRequest request) {
        String id = String.valueOf(request.json().get("sessionId"));
        SignIn signIn = request.session(Session.class)
                .organization()
                .entities(SignIn.class)
                .find(id)
                .orElseThrow(() -> ApiException.notFound("Session"));
        signIn.signOut(at(request), String.valueOf(request.json().getOrDefault("reason", "SIGNED_OUT")));
        return Reply.json(201, Map.of("sessionId", id));
    }

    private static Instant at(RestRequest request) {
        Object at = request.json().get("at");
        try {
            return at == null ? request.session(Session.class).world().now() : Instant.parse(at.toString());
        } catch (DateTimeException unreadable) {
            throw ApiException.malformed("Not a time: " + at);
        }
    }

    private static Reply sessions(RestRequest request) {
        ReportQuery query = query(request);
        String status = query.has("status") ? query.word("status", List.of("open", "ended")) : "";
        query.check();
        Instant now = request.session(Session.class).world().now();
        List<Map<String, Object>> rows = signIns(request, query)
                .filter(each -> within(query, each.startedAt()))
                .filter(each -> status.isEmpty() || (each.end(now) == null) == status.equals("open"))
                .sorted(Comparator.comparing(SignIn::startedAt))
                .map(each -> session(each, each.end(now)))
                .toList();
        return page(query, rows, Map.of());
    }

    private static Map<String, Object> session(SignIn signIn, SignIn.@Nullable End end) {
        Map<String, Object> row = who(signIn);
        row.put("memberDeleted", signIn.user().deleted());
        row.put("startedAt", Times.text(signIn.startedAt()));
        row.put("startKind", "SIGN_IN");
        row.put("status", end == null ? "OPEN" : "ENDED");
        row.put("endedAt", end == null ? null : Times.text(end.at()));
        row.put("endReason", end == null ? null : end.reason());
        row.put("endDerived", end == null ? null : end.derived());
        row.put("expiresAt", Times.text(signIn.expiresAt()));
        row.put(
                "durationSeconds",
                end == null
                        ? null
                        : Duration.between(signIn.startedAt(), end.at()).toSeconds());
        return row;
    }

    private static Reply events(RestRequest request) {
        ReportQuery query = query(request);
        query.known("types", List.of("SIGN_IN", "SIGN_OUT"));
        boolean derived =
                !query.word("includeDerived", List.of("true", "false")).equals("false");
        query.check();
        Instant now = request.session(Session.class).world().now();
        Instant end = start(query.last().plusDays(1));
        Instant through = end.isBefore(now.minus(DELAY)) ? end : now.minus(DELAY);
        List<Map<String, Object>> rows = signIns(request, query)
                .flatMap(each -> Event.of(each, now))
                .filter(event -> derived || event.end() == null || !event.end().derived())
                .filter(event -> query.names("types", event.type()))
                .filter(event -> within(query, event.time()) && event.time().isBefore(through))
                .sorted(Comparator.comparing(Event::time))
                .map(Event::row)
                .toList();
        return page(query, rows, Map.of("completeThrough", Times.text(through)));
    }

    /** A sign-in, or a sign-out if the end is not null. */
    private record Event(SignIn signIn, SignIn.@Nullable End end) {

        static Stream<Event> of(SignIn signIn, Instant now) {
            SignIn.End end = signIn.end(now);
            Event start = new Event(signIn, null);
            return end == null ? Stream.of(start) : Stream.of(start, new Event(signIn, end));
        }

        String type() {
            return this.end == null ? "SIGN_IN" : "SIGN_OUT";
        }

        Instant time() {
            return this.end == null ? this.signIn.startedAt() : this.end.at();
        }

        Map<String, Object> row() {
            Map<String, Object> row = who(this.signIn);
            row.put("eventId", this.signIn.id() + (this.end == null ? ":in" : ":out"));
            row.put("type", type());
            row.put("occurredAt", Times.text(time()));
            row.put("startKind", this.end == null ? "SIGN_IN" : null);
            row.put("endReason", this.end == null ? null : this.end.reason());
            row.put("endDerived", this.end == null ? null : this.end.derived());
            row.put("sessionStartedAt", Times.text(this.signIn.startedAt()));
            return row;
        }
    }

    private static Map<String, Object> who(SignIn signIn) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sessionId", signIn.id());
        row.put("userId", signIn.user().id());
        row.put("email", signIn.user().email());
        return row;
    }

    /** Return the query, which requires the permission to view all performance even for the caller's own sessions. */
    private static ReportQuery query(RestRequest request) {
        if (!request.session(Session.class).may(Permission.MANAGE_MEMBERS)) {
            throw ApiException.forbidden("You may not view all performance in the organization");
        }
        ReportQuery query = ReportQuery.of(request, MOST_DAYS);
        query.most("userIds", 100);
        query.check();
        return query;
    }

    private static Stream<SignIn> signIns(RestRequest request, ReportQuery query) {
        Session session = request.session(Session.class);
        Predicate<User> wanted = WantedUsers.of(session, query);
        return session.organization().entities(SignIn.class).stream().filter(each -> wanted.test(each.user()));
    }

    private static boolean within(ReportQuery query, Instant time) {
        return !time.isBefore(start(query.first()))
                && time.isBefore(start(query.last().plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Return a page of the rows. A cursor contains the number of rows already returned. */
    private static Reply page(ReportQuery query, List<Map<String, Object>> rows, Map<String, Object> more) {
        int size = query.number("perPage", LARGEST_PAGE, LARGEST_PAGE);
        int start = query.has("cursor") ? place(query.list("cursor").get(0)) : 0;
        query.check();
        int end = Math.min(rows.size(), start + size);
        Map<String, Object> page = new LinkedHashMap<>(more);
        page.put("data", rows.subList(Math.min(start, end), end));
        page.put("nextCursor", end < rows.size() ? cursor(end) : null);
        return Reply.json(200, page);
    }

    private static String cursor(int place) {
        return Base64.getEncoder().encodeToString(("rows/" + place + "?").getBytes(StandardCharsets.UTF_8));
    }

    private static int place(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!text.matches("rows/\\d{1,9}\\?")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.parseInt(text.substring("rows/".length(), text.length() - 1));
        } catch (IllegalArgumentException unreadable) {
            throw ApiException.malformed(
                    "Invalid query parameters",
                    List.of(Map.of("parameter", "cursor", "message", "is none of this list")));
        }
    }
}
