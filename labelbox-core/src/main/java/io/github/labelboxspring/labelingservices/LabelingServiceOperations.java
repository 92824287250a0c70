package io.github.labelboxspring.labelingservices;

import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.PythonSdk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Labeling services and their dashboards. */
@CheckReturnValue
public final class LabelingServiceOperations {

    private static final int PAGE = 100;

    private static final Document<DashboardPage> SEARCH_DASHBOARDS =
            Document.query(LabelingServiceOperations.class, "SearchDashboards", "searchProjects", DashboardPage.class);

    private final Caller caller;

    public LabelingServiceOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * The dashboards of all projects that the filters fit, by the date of creation.
     *
     * @param filters all of which hold; none for every project
     */
    @PythonSdk({"Client.get_labeling_service_dashboards", "LabelingServiceDashboard.get_all"})
    public PagedCall<LabelingServiceDashboard> dashboards(DashboardFilter... filters) {
        List<DashboardFilter> query = List.of(filters);
        return PagedCall.of(cursor -> this.caller
                .call(SEARCH_DASHBOARDS.with(variables(query, cursor)))
                .map(page -> new Page<>(page.nodes(), page.pageInfo().endCursor())));
    }

    private static Map<String, @Nullable Object> variables(List<DashboardFilter> query, @Nullable String cursor) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("after", cursor);
        variables.put("size", PAGE);
        if (!query.isEmpty()) {
            variables.put("searchQuery", query);
        }
        return variables;
    }

    record DashboardPage(List<LabelingServiceDashboard> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}
}
