package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.labelingservices.DashboardFilter;
import io.github.labelboxspring.labelingservices.DashboardFilter.Comparison;
import io.github.labelboxspring.labelingservices.DashboardFilter.Period;
import io.github.labelboxspring.labelingservices.LabelingServiceOperations;
import io.github.labelboxspring.labelingservices.LabelingServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Labeling services and their dashboards. */
final class LabelingServiceExercises {

    private static final String PROJECT = "cm00000000000000000000901";

    private static final String TAG = "cm00000000000000000000917";

    private static final String SERVICE = "projectBoostWorkforce";

    private static final String REQUEST = "validateAndRequestProjectBoostWorkforce";

    private static final Instant SPRING = Instant.parse("2024-05-06T05:08:09Z");

    private static final Instant SUMMER = Instant.parse("2024-06-01T00:00:00Z");

    private LabelingServiceExercises() {}

    static void addTo(Exercises all) {
        services(all);
        requests(all);
        dashboards(all);
        counts(all);
        times(all);
        texts(all);
    }

    private static Function<LabelboxClient, Call<?>> services(Function<LabelingServiceOperations, Call<?>> call) {
        return client -> call.apply(client.projects().labelingServices());
    }

    private static void services(Exercises all) {
        all.when("workflow_labeling_service_get", services(each -> each.get(PROJECT)));
        all.when("workflow_labeling_service_get_unknown_status", services(each -> each.get(PROJECT)))
                .answering("projectBoostWorkforce.status", "PAUSED");
        all.when("workflow_labeling_service_get_or_create_creates", services(each -> each.getOrStart(PROJECT)))
                .refusing(SERVICE, Refusal.nothing(SERVICE), Refusal.NONE);
        all.when("workflow_project_labeling_service", services(each -> each.getOrStart(PROJECT)));
        all.when("workflow_project_labeling_service_status_creates", services(each -> each.find(PROJECT)))
                .refusing(SERVICE, Refusal.nothing(SERVICE));
        all.when("workflow_labeling_service_start_fails", services(each -> each.start(PROJECT)))
                .answering("upsertProjectBoostWorkforce.success", false);
        all.when("workflow_labeling_service_dashboard", services(each -> each.getDashboard(PROJECT)));
        all.when("workflow_project_labeling_service_dashboard", services(each -> each.getDashboard(PROJECT)));
        all.when("workflow_dashboard_get", services(each -> each.getDashboard(PROJECT)));
        all.when("workflow_dashboard_get_not_requested", services(each -> each.getDashboard(PROJECT)))
                .answeringNothing("getProjectById.boostStatus")
                .answeringNothing("getProjectById.boostRequestedAt");
    }

    private static void requests(Exercises all) {
        all.when("workflow_labeling_service_request_fails", services(each -> each.request(PROJECT)))
                .answering(REQUEST + ".success", false);
        String reasons = "[{\"error\":\"No ontology\"},{\"error\":\"Keine Datenzeilen\"}]";
        all.when("workflow_labeling_service_request_malformed", services(each -> each.request(PROJECT)))
                .refusing(REQUEST, malformed(",\"errors\":" + reasons));
        all.when("workflow_labeling_service_request_malformed_without_errors", services(each -> each.request(PROJECT)))
                .refusing(REQUEST, malformed(""));
        all.when("workflow_labeling_service_request_not_found", services(each -> each.request(PROJECT)))
                .refusing(REQUEST, Refusal.error("RESOURCE_NOT_FOUND", "Project has no ontology"));
    }

    private static Refusal malformed(String reasons) {
        String code = "MALFORMED_REQUEST";
        String error = "{\"message\":\"refused\",\"extensions\":{\"code\":\"" + code + "\"}" + reasons + "}";
        return new Refusal(200, "{\"errors\":[" + error + "]}", code, Duration.ZERO);
    }

    private static void search(Exercises all, String name, DashboardFilter... filters) {
        all.when("workflow_dashboard_search_" + name, services(each -> each.dashboards(filters)));
    }

    private static void dashboards(Exercises all) {
        all.when("workflow_dashboard_get_all_two_pages", services(LabelingServiceOperations::dashboards))
                .answering("searchProjects.pageInfo.endCursor", "c1", null);
        search(all, "empty");
        search(all, "organization", DashboardFilter.organization("cm00000000000000000000911"));
        search(all, "shared_with_organization", DashboardFilter.sharedWithOrganization("cm00000000000000000000912"));
        search(all, "tag", DashboardFilter.tag(TAG));
        search(all, "workspace", DashboardFilter.workspace("cm00000000000000000000911", "cm00000000000000000000912"));
        all.when(
                "workflow_dashboard_search_stage_missing_refused",
                services(each -> each.dashboards(DashboardFilter.stage(LabelingServiceStatus.UNKNOWN))));
    }

    private static void counts(Exercises all) {
        search(all, "completed_count", DashboardFilter.tasksCompleted(Comparison.EQUALS, 5));
        search(all, "remaining_count", DashboardFilter.tasksRemaining(Comparison.LESS_THAN_OR_EQUAL, 0));
        search(
                all,
                "two",
                DashboardFilter.tag(TAG),
                DashboardFilter.tasksCompleted(Comparison.GREATER_THAN_OR_EQUAL, 1));
    }

    private static void times(Exercises all) {
        search(all, "requested_between", DashboardFilter.workforceRequested(Period.between(SPRING, SUMMER)));
        search(
                all,
                "requested_day_text",
                DashboardFilter.workforceRequested(Period.until(Instant.parse("2024-05-06T00:00:00Z"))));
        search(all, "requested_from", DashboardFilter.workforceRequested(Period.from(SPRING)));
        search(all, "stage_updated_between", DashboardFilter.workforceStageUpdated(Period.between(SPRING, SUMMER)));
        search(all, "stage_updated_until", DashboardFilter.workforceStageUpdated(Period.until(SPRING)));
    }

    private static void texts(Exercises all) {
        search(all, "quote_breaks_the_query", DashboardFilter.tag("a\"b"));
        search(all, "quotes_inject", DashboardFilter.tag("a \" b \""));
    }
}
