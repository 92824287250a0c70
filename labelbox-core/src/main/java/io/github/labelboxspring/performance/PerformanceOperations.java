package io.github.labelboxspring.performance;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Figures of how people work, in a project or in the whole workspace. A report is computed when it is asked for and may
 * take a while: an attempt has two minutes.
 *
 * <p>Calls fail with {@link io.github.labelboxspring.error.NotFoundException} for an unknown project or metric, and with
 * {@link io.github.labelboxspring.error.AccessDeniedException} where the caller may not see performance. A list fails with
 * {@link io.github.labelboxspring.error.DecodingException} if the table got more or fewer rows while it was read; read it
 * again. Each operation throws {@link IllegalArgumentException} for a filter that its report does not take.
 *
 * <pre>{@code
 * PerformanceFilter march = PerformanceFilter.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
 * client.projects()
 *         .performance()
 *         .listLabelersOfProject(projectId, march)
 *         .execute()
 *         .forEach(labeler -> System.out.println(labeler.email() + ": " + labeler.labelsCreated()));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/performance-dashboard">Labelbox: performance dashboard</a>
 */
@CheckReturnValue
public final class PerformanceOperations {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PROJECT = "/performance/projects/{projectId}";

    private static final RestPath<Metrics> LIST_METRICS =
            RestPath.get("ListPerformanceMetrics", "/performance/metrics", ResultType.of(Metrics.class));

    private static final RestPath<MetricSeries> GET_PROJECT_METRIC = RestPath.get(
            "GetProjectPerformanceMetric", PROJECT + "/metrics/{metric}", ResultType.of(MetricSeries.class));

    private static final RestPath<MetricSeries> GET_WORKSPACE_METRIC = RestPath.get(
            "GetWorkspacePerformanceMetric",
            "/performance/workspace/metrics/{metric}",
            ResultType.of(MetricSeries.class));

    private static final RestPath<Labelers> LIST_PROJECT_LABELERS =
            RestPath.get("ListProjectLabelerPerformance", PROJECT + "/labelers", ResultType.of(Labelers.class));

    private static final RestPath<Reviewers> LIST_PROJECT_REVIEWERS =
            RestPath.get("ListProjectReviewerPerformance", PROJECT + "/reviewers", ResultType.of(Reviewers.class));

    private static final RestPath<Labelers> LIST_WORKSPACE_LABELERS = RestPath.get(
            "ListWorkspaceLabelerPerformance", "/performance/workspace/labelers", ResultType.of(Labelers.class));

    private static final RestPath<ReportDownload> GET_DOWNLOAD =
            RestPath.get("GetPerformanceReport", PROJECT + "/download", ResultType.of(ReportDownload.class));

    private static final Set<String> OF_PROJECT =
            Set.of("startDate", "endDate", "userIds", "userGroupIds", "batchIds", "deletedLabels");

    private static final Set<String> OF_WORKSPACE =
            union(OF_PROJECT, "projectIds", "memberType", "ownerOrganizationIds", "memberOrganizationIds", "useCache");

    private static final String[] OF_TABLES = {"sort", "order", "perPage"};

    private final Caller caller;

    public PerformanceOperations(Caller caller) {
        this.caller = caller;
    }

    /** The metrics that the caller may ask for. */
    @PythonSdk("Client.get_performance_metrics")
    public Call<List<PerformanceMetric>> listMetrics() {
        return this.caller.call(LIST_METRICS.with(Map.of()).timeout(PATIENCE)).map(Metrics::data);
    }

    /**
     * A metric of a project.
     *
     * @param metric its name, see {@link #listMetrics}
     * @param filter users, user groups, batches, deleted labels, interval
     */
    @PythonSdk("Project.get_performance_metric")
    public Call<MetricSeries> getOfProject(String projectId, String metric, PerformanceFilter filter) {
        Query query = filter.query().only("A metric of a project", union(OF_PROJECT, "interval"));
        return this.caller.call(GET_PROJECT_METRIC
                .with(Map.of("projectId", projectId, "metric", metric))
                .query(defaults(query, true))
                .timeout(PATIENCE));
    }

    /**
     * A metric of the workspace: all projects that the organization owns or that are shared with it.
     *
     * @param metric its name, see {@link #listMetrics}; one of scores is refused
     * @param filter all but order and page size
     */
    @PythonSdk("Client.get_workspace_performance_metric")
    public Call<MetricSeries> getOfWorkspace(String metric, PerformanceFilter filter) {
        Query query = filter.query().only("A metric of the workspace", union(OF_WORKSPACE, "interval"));
        return this.caller.call(GET_WORKSPACE_METRIC
                .with(Map.of("metric", metric))
                .query(defaults(query, true))
                .timeout(PATIENCE));
    }

    /**
     * The labelers of a project, a row each; one's own row if one may not see others.
     *
     * @param filter users, user groups, batches, deleted labels, order, page size, cache
     */
    @PythonSdk("Project.get_labeler_performance")
    public PagedCall<LabelerPerformance> listLabelersOfProject(String projectId, PerformanceFilter filter) {
        Query query = labelersOfProject(filter);
        return TableReading.of(number -> labelerPage(projectId, query, number));
    }

    /**
     * One page of them, which tells how many there are and how old the figures are.
     *
     * <pre>{@code
     * PerformanceFilter may = PerformanceFilter.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
     * int labelers = client.projects().performance().getLabelerPageOfProject(projectId, may, 1).execute().total();
     * }</pre>
     *
     * @param page its number, from 1
     */
    @PythonSdk({"PerformanceRows.total", "PerformanceRows.cached_at"})
    public Call<PerformancePage<LabelerPerformance>> getLabelerPageOfProject(
            String projectId, PerformanceFilter filter, int page) {
        return labelerPage(projectId, labelersOfProject(filter), page);
    }

    private static Query labelersOfProject(PerformanceFilter filter) {
        return filter.query().only("A table of labelers of a project", union(union(OF_PROJECT, OF_TABLES), "useCache"));
    }

    private Call<PerformancePage<LabelerPerformance>> labelerPage(String projectId, Query query, int page) {
        return this.caller
                .call(LIST_PROJECT_LABELERS
                        .with(Map.of("projectId", projectId))
                        .query(defaults(TableReading.page(query, page), false))
                        .timeout(PATIENCE))
                .map(Labelers::page);
    }

    /**
     * The reviewers of a project, a row each; one's own row if one may not see others.
     *
     * @param filter users, user groups, batches, deleted labels, order, page size
     */
    @PythonSdk("Project.get_reviewer_performance")
    public PagedCall<ReviewerPerformance> listReviewersOfProject(String projectId, PerformanceFilter filter) {
        Query query = reviewersOfProject(filter);
        return TableReading.of(number -> reviewerPage(projectId, query, number));
    }

    /**
     * One page of them, which tells how many there are and how old the figures are.
     *
     * @param page its number, from 1
     */
    @PythonSdk({"PerformanceRows.total", "PerformanceRows.cached_at"})
    public Call<PerformancePage<ReviewerPerformance>> getReviewerPageOfProject(
            String projectId, PerformanceFilter filter, int page) {
        return reviewerPage(projectId, reviewersOfProject(filter), page);
    }

    private static Query reviewersOfProject(PerformanceFilter filter) {
        return filter.query().only("A table of reviewers", union(OF_PROJECT, OF_TABLES));
    }

    private Call<PerformancePage<ReviewerPerformance>> reviewerPage(String projectId, Query query, int page) {
        return this.caller
                .call(LIST_PROJECT_REVIEWERS
                        .with(Map.of("projectId", projectId))
                        .query(defaults(TableReading.page(query, page), false))
                        .timeout(PATIENCE))
                .map(Reviewers::page);
    }

    /**
     * The labelers of the workspace, a row for each of their projects; one's own rows if one may not see others.
     *
     * @param filter all but the interval
     */
    @PythonSdk("Client.get_workspace_labeler_performance")
    public PagedCall<LabelerPerformance> listLabelersOfWorkspace(PerformanceFilter filter) {
        Query query = labelersOfWorkspace(filter);
        return TableReading.of(number -> workspacePage(query, number));
    }

    /**
     * One page of them, which tells how many there are and how old the figures are.
     *
     * @param page its number, from 1
     */
    @PythonSdk({"PerformanceRows.total", "PerformanceRows.cached_at"})
    public Call<PerformancePage<LabelerPerformance>> getLabelerPageOfWorkspace(PerformanceFilter filter, int page) {
        return workspacePage(labelersOfWorkspace(filter), page);
    }

    private static Query labelersOfWorkspace(PerformanceFilter filter) {
        return filter.query().only("A table of labelers of the workspace", union(OF_WORKSPACE, OF_TABLES));
    }

    private Call<PerformancePage<LabelerPerformance>> workspacePage(Query query, int page) {
        return this.caller
                .call(LIST_WORKSPACE_LABELERS
                        .with(Map.of())
                        .query(defaults(TableReading.page(query, page), false))
                        .timeout(PATIENCE))
                .map(Labelers::page);
    }

    /**
     * The figures of a project as a file.
     *
     * @param filter users, user groups, batches, deleted labels
     */
    @PythonSdk("Project.get_performance_report_download")
    public Call<ReportDownload> getReport(String projectId, PerformanceFilter filter) {
        Query query = filter.query().only("A report", OF_PROJECT);
        return this.caller.call(GET_DOWNLOAD
                .with(Map.of("projectId", projectId))
                .query(defaults(query, false))
                .timeout(PATIENCE));
    }

    /** What the official SDK says where nothing was said. */
    private static Map<String, String> defaults(Query query, boolean series) {
        Query full = query.parameters().containsKey("deletedLabels") ? query : query.and("deletedLabels", "include");
        return (!series || full.parameters().containsKey("interval") ? full : full.and("interval", "day")).parameters();
    }

    private static Set<String> union(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toCollection(HashSet::new));
    }

    record Metrics(List<PerformanceMetric> data) {}

    record Labelers(
            List<LabelerPerformance> data,
            int total,
            @Nullable Instant cachedAt) {

        PerformancePage<LabelerPerformance> page() {
            return new PerformancePage<>(this.data, this.total, this.cachedAt);
        }
    }

    record Reviewers(
            List<ReviewerPerformance> data,
            int total,
            @Nullable Instant cachedAt) {

        PerformancePage<ReviewerPerformance> page() {
            return new PerformancePage<>(this.data, this.total, this.cachedAt);
        }
    }
}
