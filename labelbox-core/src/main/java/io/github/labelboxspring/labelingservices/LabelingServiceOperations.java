package io.github.labelboxspring.labelingservices;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Request labeling services for projects, and read their dashboards.
 *
 * <pre>{@code
 * LabelingService service = client.projects().labelingServices().getOrStart(projectId).execute();
 * LabelingServiceDashboard dashboard =
 *         client.projects().labelingServices().getDashboard(projectId).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/labeling-workforce">Labelbox: labeling workforce</a>
 */
@CheckReturnValue
public final class LabelingServiceOperations {

    private static final int PAGE = 100;

    private static final String PROJECT = "projectId";

    private static final Document<DashboardPage> SEARCH_DASHBOARDS =
            Document.query(LabelingServiceOperations.class, "SearchDashboards", "searchProjects", DashboardPage.class);

    private static final Document<LabelingServiceDashboard> GET_DASHBOARD = Document.query(
            LabelingServiceOperations.class, "GetDashboard", "getProjectById", LabelingServiceDashboard.class);

    private static final Document<LabelingService> GET_LABELING_SERVICE = Document.query(
            LabelingServiceOperations.class, "GetLabelingService", "projectBoostWorkforce", LabelingService.class);

    private static final Document<Boolean> START_LABELING_SERVICE = Document.mutation(
                    LabelingServiceOperations.class,
                    "StartLabelingService",
                    "upsertProjectBoostWorkforce.success",
                    Boolean.class)
            .idempotent();

    private static final Document<Boolean> REQUEST_LABELING_SERVICE = Document.mutation(
            LabelingServiceOperations.class,
            "RequestLabelingService",
            "validateAndRequestProjectBoostWorkforce.success",
            Boolean.class);

    private final Caller caller;

    public LabelingServiceOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the labeling service of a project. Fails with {@link NotFoundException} if it has none. */
    @PythonSdk("LabelingService.get")
    public Call<LabelingService> get(String projectId) {
        return this.caller.call(GET_LABELING_SERVICE.with(PROJECT, projectId));
    }

    /**
     * Return the labeling service of a project, or empty if it has none. Unlike the official SDK, this never starts a
     * service.
     */
    @PythonSdk("Project.get_labeling_service_status")
    public Call<Optional<LabelingService>> find(String projectId) {
        return get(projectId).optional();
    }

    /**
     * Start a labeling service for a project if it has none. This does not yet request a workforce, see {@link
     * #request}.
     *
     * <p>Fails with {@link NotFoundException} if there is no such project.
     */
    @PythonSdk("LabelingService.start")
    public Call<LabelingService> start(String projectId) {
        return this.caller
                .accepted(
                        START_LABELING_SERVICE.with(PROJECT, projectId),
                        "the platform did not start the labeling service of the project " + projectId)
                .flatMap(started -> get(projectId));
    }

    /** Return the labeling service of a project, starting one if there is none. */
    @PythonSdk({"LabelingService.getOrCreate", "Project.get_labeling_service"})
    public Call<LabelingService> getOrStart(String projectId) {
        return get(projectId).recover(NotFoundException.class, absent -> start(projectId));
    }

    /**
     * Request a workforce for a project, whose labeling service must have been started. The platform first checks
     * whether the project is ready.
     *
     * <p>Fails with {@link InvalidRequestException} if the project is not ready. The message lists everything that is
     * missing, such as the ontology or the instructions. Fails with {@link NotFoundException} if there is no such
     * project or service.
     */
    @PythonSdk("LabelingService.request")
    public Call<LabelingService> request(String projectId) {
        return this.caller
                .accepted(
                        REQUEST_LABELING_SERVICE.with(PROJECT, projectId),
                        "the platform did not request the labeling service of the project " + projectId)
                .flatMap(requested -> get(projectId));
    }

    /**
     * Return the dashboard of a project, with or without a labeling service.
     *
     * <p>Fails with {@link NotFoundException} if there is no such project.
     */
    @PythonSdk({"LabelingServiceDashboard.get", "LabelingService.dashboard", "Project.get_labeling_service_dashboard"})
    public Call<LabelingServiceDashboard> getDashboard(String projectId) {
        return this.caller.call(GET_DASHBOARD.with("id", projectId));
    }

    /**
     * Return the dashboards of all projects that match the filters, ordered by creation date.
     *
     * @param filters the filters, all of which must match; none for all projects
     */
    @PythonSdk({"Client.get_labeling_service_dashboards", "LabelingServiceDashboard.get_all"})
    public PagedCall<LabelingServiceDashboard> dashboards(DashboardFilter... filters) {
        List<DashboardFilter> query = List.of(filters);
        return PagedCall.sized(
                PAGE,
                (cursor, size) -> this.caller
                        .call(SEARCH_DASHBOARDS.with(variables(query, cursor, size)))
                        .map(page -> Page.byCursor(page.nodes(), page.pageInfo().endCursor())));
    }

    private static Map<String, @Nullable Object> variables(
            List<DashboardFilter> query, @Nullable String cursor, int size) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("after", cursor);
        variables.put("size", size);
        if (!query.isEmpty()) {
            variables.put("searchQuery", query);
        }
        return variables;
    }

    record DashboardPage(List<LabelingServiceDashboard> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}
}
