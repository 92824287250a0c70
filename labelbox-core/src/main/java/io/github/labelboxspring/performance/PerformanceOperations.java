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
 * Read performance data of a project or the entire workspace. A report is computed on request, which may take some
 * time: each attempt has a timeout of two minutes.
 *
 * <p>Calls fail with {@link io.github.labelboxspring.error.NotFoundException} if a project or metric does not exist,
 * and with {@link io.github.labelboxspring.error.AccessDeniedException} if the caller must not see performance data. A
 * list fails with {@link io.github.labelboxspring.error.DecodingException} if the number of rows changes while the
 * table is read; read it again. Each operation throws {@link IllegalArgumentException} if its report does not support a
 * filter.
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

    /** Return the metrics that the caller may request. */
    @PythonSdk("Client.get_performance_metrics")
    public Call<List<PerformanceMetric>> listMetrics() {
        return this.caller.call(LIST_METRICS.with(Map.of()).timeout(PATIENCE)).map(Metrics::data);
    }

    /**
     * Return a metric of a project.
     *
     * @param metric the name of the metric, see {@link #listMetrics}
     * @param filter supports users, user groups, batches, deleted labels, interval
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
     * Return a metric of the workspace, which includes all projects that the organization owns or that are shared with
     * it.
     *
     * @param metric the name of the metric, see {@link #listMetrics}; metrics of scores are rejected
     * @param filter supports all filters except order and page size
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
     * Return one row for each labeler of a project. Callers without access to others' data receive only their own row.
     *
     * @param filter supports users, user groups, batches, deleted labels, order, page size, cache
     */
    @PythonSdk("Project.get_labeler_performance")
    public PagedCall<LabelerPerformance> listLabelersOfProject(String projectId, PerformanceFilter filter) {
        Query query = labelersOfProject(filter);
        return TableReading.of(number -> labelerPage(projectId, query, number));
    }

    /**
     * Return a page of the labelers of a project, with their total number and the time of computation.
     *
     * <pre>{@code
     * PerformanceFilter may = PerformanceFilter.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
     * int labelers = client.projects().performance().getLabelerPageOfProject(projectId, may, 1).execute().total();
     * }</pre>
     *
     * @param page the page number, from 1
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
     * Return one row for each reviewer of a project. Callers without access to others' data receive only their own row.
     *
     * @param filter supports users, user groups, batches, deleted labels, order, page size
     */
    @PythonSdk("Project.get_reviewer_performance")
    public PagedCall<ReviewerPerformance> listReviewersOfProject(String projectId, PerformanceFilter filter) {
        Query query = reviewersOfProject(filter);
        return TableReading.of(number -> reviewerPage(projectId, query, number));
    }

    /**
     * Return a page of the reviewers of a project, with their total number and the time of computation.
     *
     * @param page the page number, from 1
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
     * Return one row for each labeler of the workspace and project. Callers without access to others' data receive only
     * their own rows.
     *
     * @param filter supports all filters except the interval
     */
    @PythonSdk("Client.get_workspace_labeler_performance")
    public PagedCall<LabelerPerformance> listLabelersOfWorkspace(PerformanceFilter filter) {
        Query query = labelersOfWorkspace(filter);
        return TableReading.of(number -> workspacePage(query, number));
    }

    /**
     * Return a page of the labelers of the workspace, with the total number of rows and the time of computation.
     *
     * @param page the page number, from 1
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
     * Return a report of a project as a file.
     *
     * @param filter supports users, user groups, batches, deleted labels
     */
    @PythonSdk("Project.get_performance_report_download")
    public Call<ReportDownload> getReport(String projectId, PerformanceFilter filter) {
        Query query = filter.query().only("A report", OF_PROJECT);
        return this.caller.call(GET_DOWNLOAD
                .with(Map.of("projectId", projectId))
                .query(defaults(query, false))
                .timeout(PATIENCE));
    }

    /** Add the default values of the official SDK. */
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
