package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.performance.DeletedLabels;
import io.github.labelboxspring.performance.Interval;
import io.github.labelboxspring.performance.LabelerPerformance;
import io.github.labelboxspring.performance.MemberType;
import io.github.labelboxspring.performance.PerformanceFilter;
import io.github.labelboxspring.performance.PerformanceOperations;
import io.github.labelboxspring.performance.SignInEvent;
import io.github.labelboxspring.performance.SignInFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reports of how people work, and when they signed in. */
final class PerformanceExercises {

    private static final String PROJECT = "cm00000000000000000000901";

    private static final List<String> USERS = List.of("cm00000000000000000000905");

    private static final List<String> GROUPS = List.of("cm00000000000000000000909");

    private static final List<String> BATCHES = List.of("cm00000000000000000000907");

    private static final LocalDate LAST = LocalDate.parse("2024-01-31");

    private static final PerformanceFilter JANUARY = PerformanceFilter.of(LocalDate.parse("2024-01-01"), LAST);

    private static final SignInFilter SIGN_INS = SignInFilter.of(LocalDate.parse("2024-01-01"), LAST);

    private static final String METRICS = "GET /api/v1/performance/metrics";

    private static final Map<String, Object> SERIES = Map.of(
            "metric", "labels_created",
            "unit", "count",
            "bucketType", "time",
            "buckets", List.of(),
            "interval", "day",
            "startDate", "2024-01-01",
            "endDate", "2024-01-31",
            "generatedAt", "2024-02-01T00:00:00.000Z");

    private static final Map<String, Object> REPORT = Map.of(
            "projectId", PROJECT,
            "url", "https://files.example.org/report.csv",
            "expiresInSeconds", 900,
            "startDate", "2024-01-01",
            "endDate", "2024-01-31",
            "generatedAt", "2024-02-01T00:00:00.000Z");

    private static final Map<String, Object> LABELER =
            Map.of("userId", "cm00000000000000000000905", "projectId", PROJECT, "email", "zo\u00eb@example.org");

    private PerformanceExercises() {}

    static void addTo(Exercises all) {
        refusals(all);
        metrics(all);
        tables(all);
        signIns(all);
    }

    private static Function<LabelboxClient, Call<?>> performance(Function<PerformanceOperations, Call<?>> call) {
        return client -> call.apply(client.projects().performance());
    }

    private static void refusals(Exercises all) {
        refused(
                all,
                400,
                "{\"message\":\"Validation failed\",\"details\":"
                        + "[{\"parameter\":\"startDate\",\"message\":\"must be a day\"}]}");
        refused(all, 401, "{\"message\":[\"a\",\"b\"]}");
        refused(all, 403, "{}");
        refused(all, 404, "{\"message\":\"No such project\"}");
        refused(all, 409, "{\"message\":\"conflict\"}");
        refused(all, 429, "slow down");
        refused(all, 500, "oops").retrying(9);
        refused(all, 503, "{\"message\":\"later\"}").retrying(9);
        all.when("workflow_performance_metrics", performance(PerformanceOperations::listMetrics))
                .answering(METRICS, Map.of("data", List.of()));
        all.when("workflow_performance_retry_recovers", performance(PerformanceOperations::listMetrics))
                .refusing(METRICS, Refusal.http(503, "later"), Refusal.NONE)
                .answering(METRICS, Map.of("data", List.of()))
                .retrying();
    }

    private static Exercise refused(Exercises all, int status, String body) {
        return all.when("workflow_performance_error_" + status, performance(PerformanceOperations::listMetrics))
                .refusing(METRICS, Refusal.http(status, body));
    }

    private static void metrics(Exercises all) {
        String metric = project("metrics/labels_created");
        all.when(
                        "workflow_performance_project_metric",
                        performance(each -> each.getOfProject(PROJECT, "labels_created", JANUARY)))
                .answering(metric, SERIES);
        PerformanceFilter filter = PerformanceFilter.of(LocalDate.parse("2023-12-31"), LAST)
                .withInterval(Interval.WEEK)
                .withUsers(List.of("cm00000000000000000000905", "cm00000000000000000000906"))
                .withUserGroups(GROUPS)
                .withBatches(BATCHES)
                .withDeletedLabels(DeletedLabels.ONLY);
        all.when(
                        "workflow_performance_project_metric_all_options",
                        performance(each -> each.getOfProject(PROJECT, "a/b \u00fc?", filter)))
                .answering(project("metrics/a%2Fb%20%C3%BC%3F"), SERIES);
        all.when(
                "workflow_performance_project_metric_empty_filter",
                performance(each -> each.getOfProject(PROJECT, "labels_created", JANUARY.withUsers(List.of()))));
        all.when(
                        "workflow_performance_workspace_metric",
                        performance(each -> each.getOfWorkspace("labels_created", JANUARY)))
                .answering("GET /api/v1/performance/workspace/metrics/labels_created", SERIES);
    }

    private static String project(String path) {
        return "GET /api/v1/performance/projects/" + PROJECT + "/" + path;
    }

    private static void tables(Exercises all) {
        all.when(
                        "workflow_performance_project_labelers_all_options",
                        performance(each -> each.listLabelersOfProject(
                                PROJECT,
                                filtered(JANUARY)
                                        .withBatches(List.of("cm00000000000000000000907", "cm00000000000000000000908"))
                                        .withDeletedLabels(DeletedLabels.ONLY)
                                        .withDescendingOrder("labelsCreated")
                                        .withPageSize(10)
                                        .withoutCache())))
                .answering(project("labelers"), table(0));
        all.when("workflow_performance_project_labelers_not_read", performance(each -> {
            PagedCall<LabelerPerformance> unread = each.listLabelersOfProject(PROJECT, JANUARY);
            return Call.of(unread.toString());
        }));
        all.when(
                        "workflow_performance_project_labelers_two_pages",
                        performance(each -> each.listLabelersOfProject(PROJECT, JANUARY)))
                .answering(project("labelers"), table(2, LABELER), table(2, LABELER));
        all.when(
                        "workflow_performance_project_labelers_changed",
                        performance(each -> each.listLabelersOfProject(PROJECT, JANUARY.withPageSize(1))))
                .answering(project("labelers"), table(3, LABELER), table(4, LABELER));
        all.when(
                        "workflow_performance_project_reviewers",
                        performance(each -> each.listReviewersOfProject(
                                PROJECT, filtered(JANUARY).withAscendingOrder("labelsReviewed"))))
                .answering(project("reviewers"), table(0));
        all.when(
                        "workflow_performance_workspace_labelers_all_options",
                        performance(each -> each.listLabelersOfWorkspace(filtered(JANUARY)
                                .withDeletedLabels(DeletedLabels.ONLY)
                                .withAscendingOrder("avgTimePerLabel")
                                .withPageSize(2)
                                .withProjects(List.of(PROJECT))
                                .withMemberType(MemberType.INTERNAL)
                                .withOwnerOrganizations(List.of("cm00000000000000000000911"))
                                .withMemberOrganizations(List.of("cm00000000000000000000912"))
                                .withoutCache())))
                .answering("GET /api/v1/performance/workspace/labelers", table(3, LABELER, LABELER), table(3, LABELER));
        all.when(
                        "workflow_performance_report_download",
                        performance(each ->
                                each.getReport(PROJECT, filtered(JANUARY).withDeletedLabels(DeletedLabels.EXCLUDE))))
                .answering(project("download"), REPORT);
    }

    private static PerformanceFilter filtered(PerformanceFilter filter) {
        return filter.withUsers(USERS).withUserGroups(GROUPS).withBatches(BATCHES);
    }

    private static Map<String, Object> table(int total, Object... rows) {
        return Map.of("data", List.of(rows), "total", total);
    }

    private static void signIns(Exercises all) {
        all.when(
                        "workflow_sign_in_events_all_options",
                        client -> client.users()
                                .signIns()
                                .listEvents(SIGN_INS.withUsers(USERS)
                                        .withUserGroups(
                                                List.of("cm00000000000000000000909", "cm00000000000000000000910"))
                                        .withTypes(SignInEvent.Type.SIGN_IN, SignInEvent.Type.SIGN_OUT)
                                        .withoutDerived()))
                .answering(
                        "GET /api/v1/performance/workspace/sign-in-events",
                        Map.of("data", List.of(), "completeThrough", "2024-02-01T00:00:00.000Z"));
        all.when(
                        "workflow_sign_in_sessions_two_pages",
                        client -> client.users().signIns().listSessions(SIGN_INS))
                .answering(
                        "GET /api/v1/performance/workspace/sign-in-sessions",
                        Map.of("data", List.of(), "nextCursor", "b3Blbg==/+"),
                        Map.of("data", List.of()));
    }
}
