package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Times;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.ReportQuery;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The REST paths of {@code /api/v1/performance}, with reports computed from the labels and hand-offs of the
 * organization.
 */
public final class PerformanceRoutes {

    static final List<String> DELETED = List.of("include", "exclude", "only");

    private static final String BASE = "/api/v1/performance";
    private static final List<String> INTERVALS = List.of("day", "week", "month", "quarter", "year");
    private static final List<String> OF_MEMBERS =
            List.of("memberType", "ownerOrganizationIds", "memberOrganizationIds", "userGroupIds");
    private static final int MOST_DAYS = 366;
    private static final int MOST_ORGANIZATIONS = 100;
    private static final int LARGEST_PAGE = 100;

    private final Services services;

    private PerformanceRoutes(Services services) {
        this.services = services;
    }

    public static void addTo(Services services) {
        PerformanceRoutes routes = new PerformanceRoutes(services);
        services.routes()
                .on(
                        "GET",
                        BASE + "/metrics",
                        request -> Reply.json(
                                200,
                                Map.of(
                                        "data",
                                        Arrays.stream(Metric.values())
                                                .map(Metric::described)
                                                .toList())))
                .on("GET", BASE + "/projects/{project}/metrics/{metric}", routes::projectMetric)
                .on("GET", BASE + "/projects/{project}/labelers", routes::projectLabelers)
                .on("GET", BASE + "/projects/{project}/reviewers", routes::projectReviewers)
                .on("GET", BASE + "/projects/{project}/download", routes::download)
                .on("GET", BASE + "/workspace/metrics/{metric}", routes::workspaceMetric)
                .on("GET", BASE + "/workspace/labelers", routes::workspaceLabelers);
    }

    private Reply projectMetric(RestRequest request) {
        Project project = project(request);
        return series(
                request,
                WorkLog.of(session(request), query(request), each -> each == project),
                series -> series.put("projectId", project.id()));
    }

    private Reply workspaceMetric(RestRequest request) {
        if (metric(request).scores()) {
            throw ApiException.malformed(
                    "Invalid query parameters",
                    List.of(Map.of("parameter", "metric", "message", "must be one of time buckets")));
        }
        ReportQuery query = query(request);
        checkWorkspace(request, query);
        return series(request, WorkLog.of(session(request), query, each -> true), series -> {
            series.put("organizationId", session(request).organization().id());
            for (String list : List.of("projectIds", "ownerOrganizationIds", "memberOrganizationIds", "userGroupIds")) {
                if (query.has(list)) {
                    series.put(list, query.list(list));
                }
            }
            if (query.has("memberType")) {
                series.put("memberType", query.list("memberType").get(0));
            }
            if (query.has("ownerOrganizationIds")) {
                series.put("skippedProjectIds", List.of());
            }
        });
    }

    /**
     * Callers who may not view all performance must specify projects, and can filter by members only if they may view
     * all performance in these projects.
     */
    private static void checkWorkspace(RestRequest request, ReportQuery query) {
        Session session = session(request);
        List<Project> named = projects(request, query);
        boolean all = query.has("projectIds")
                ? OF_MEMBERS.stream().noneMatch(query::has)
                        || named.stream().allMatch(project -> WorkLog.seesAll(session, project))
                : WorkLog.seesAll(session);
        if (!all) {
            throw ApiException.forbidden("You may not view all performance in the organization");
        }
    }

    /** Return the projects in the query. */
    private static List<Project> projects(RestRequest request, ReportQuery query) {
        return query.has("projectIds")
                ? query.list("projectIds").stream()
                        .map(id -> project(session(request), id))
                        .toList()
                : List.of();
    }

    private Reply series(RestRequest request, WorkLog log, Consumer<Map<String, Object>> more) {
        ReportQuery query = query(request);
        String interval = query.word("interval", INTERVALS);
        query.check();
        Predicate<User> wanted = WantedUsers.of(session(request), query);
        Map<String, Object> series =
                metric(request).series(log.only(entry -> wanted.test(entry.user())), query, interval);
        series.put("generatedAt", Times.text(this.services.world().now()));
        more.accept(series);
        return Reply.json(200, series);
    }

    private Reply projectLabelers(RestRequest request) {
        return table(request, labelers(request), PerformanceRows.figuresOfLabelers());
    }

    private List<Map<String, Object>> labelers(RestRequest request) {
        Project project = project(request);
        ReportQuery query = query(request);
        List<Map<String, Object>> rows = PerformanceRows.labelers(
                WorkLog.of(session(request), query, each -> each == project),
                project,
                WantedUsers.of(session(request), query));
        rows.forEach(row -> row.put("avgRating", null));
        return rows;
    }

    private Reply projectReviewers(RestRequest request) {
        Project project = project(request);
        ReportQuery query = query(request);
        return table(
                request,
                PerformanceRows.reviewers(
                        WorkLog.of(session(request), query, each -> each == project),
                        project,
                        WantedUsers.of(session(request), query)),
                PerformanceRows.figuresOfReviewers());
    }

    private Reply workspaceLabelers(RestRequest request) {
        ReportQuery query = query(request);
        projects(request, query);
        WorkLog log = WorkLog.of(session(request), query, each -> true);
        Predicate<User> wanted = WantedUsers.of(session(request), query);
        return table(
                request,
                log.projects().stream()
                        .flatMap(project -> PerformanceRows.labelers(log, project, wanted).stream()
                                .peek(row -> PerformanceRows.addProject(row, project)))
                        .toList(),
                PerformanceRows.figuresOfLabelers());
    }

    private Reply table(RestRequest request, List<Map<String, Object>> rows, Set<String> sortable) {
        ReportQuery query = query(request);
        int page = query.number("page", 1, Integer.MAX_VALUE);
        int size = query.number("perPage", 50, LARGEST_PAGE);
        boolean descending = query.word("order", List.of("asc", "desc")).equals("desc");
        query.known("sort", sortable);
        query.check();
        List<Map<String, Object>> sorted = query.has("sort")
                ? rows.stream()
                        .sorted(by(query.list("sort").get(0), descending))
                        .toList()
                : rows;
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("data", sorted.stream().skip((page - 1L) * size).limit(size).toList());
        table.put("page", page);
        table.put("perPage", size);
        table.put("total", rows.size());
        table.put("cachedAt", null);
        table.put("generatedAt", Times.text(this.services.world().now()));
        return Reply.json(200, table);
    }

    private static Comparator<Map<String, Object>> by(String column, boolean descending) {
        Comparator<Map<String, Object>> order =
                Comparator.comparing(row -> row.get(column) instanceof Number number ? number.doubleValue() : 0.0);
        order = order.thenComparing(row -> String.valueOf(row.get(column)));
        return descending ? order.reversed() : order;
    }

    private Reply download(RestRequest request) {
        List<Map<String, Object>> rows = labelers(request);
        ReportQuery query = query(request);
        query.check();
        StringBuilder csv = new StringBuilder();
        if (!rows.isEmpty()) {
            csv.append(String.join(",", rows.get(0).keySet())).append('\n');
        }
        rows.forEach(row -> csv.append(
                        row.values().stream().map(PerformanceRoutes::cell).collect(Collectors.joining(",")))
                .append('\n'));
        try (BlobWriter file = this.services.storage().writer("performance.csv", "text/csv")) {
            file.write(csv.toString().getBytes(StandardCharsets.UTF_8));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("projectId", request.path("project"));
            answer.put("url", this.services.urls(request.session(Session.class)).signed(file.finish()));
            answer.put("expiresInSeconds", this.services.urls().lifetime().toSeconds());
            answer.put("startDate", query.first().toString());
            answer.put("endDate", query.last().toString());
            answer.put("generatedAt", Times.text(this.services.world().now()));
            return Reply.json(200, answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Session session(RestRequest request) {
        return request.session(Session.class);
    }

    private static ReportQuery query(RestRequest request) {
        ReportQuery query = ReportQuery.of(request, MOST_DAYS);
        query.word("deletedLabels", DELETED);
        query.known("memberType", List.of("internal", "external"));
        query.most("memberOrganizationIds", MOST_ORGANIZATIONS);
        query.check();
        return query;
    }

    private static Project project(RestRequest request) {
        return project(session(request), request.path("project"));
    }

    private static Project project(Session session, String id) {
        return session.organization()
                .entities(Project.class)
                .find(id)
                .filter(project -> project.visibleTo(session))
                .orElseThrow(() -> ApiException.absent("Project " + id + " was not found."));
    }

    private static Metric metric(RestRequest request) {
        String name = request.path("metric");
        return Arrays.stream(Metric.values())
                .filter(each -> each.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.absent("Metric " + name + " was not found."));
    }
}
