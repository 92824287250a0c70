package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.projects.ProjectOverview.QueueCount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests the overview of a project or of some of its batches. */
final class Overview {

    private static final Document<Counts> GET_OVERVIEW = Document.query(
                    Overview.class, "GetProjectOverview", "project", Counts.class)
            .experimental();

    private final Caller caller;

    private final String projectId;

    Overview(Caller caller, String projectId) {
        this.caller = caller;
        this.projectId = projectId;
    }

    Call<ProjectOverview> call() {
        return call(null, null);
    }

    Call<ProjectOverview> ofBatches(Collection<String> batchIds) {
        if (batchIds.isEmpty() || batchIds.size() > ProjectOverview.MAX_BATCHES) {
            throw new IllegalArgumentException(
                    "Specify 1 to " + ProjectOverview.MAX_BATCHES + " batches, not " + batchIds.size());
        }
        List<String> ids = List.copyOf(batchIds);
        Map<String, Object> clause = Map.of("ids", ids, "operator", "is", "type", "batch");
        Map<String, Object> query = Map.of("scope", Map.of("projectId", this.projectId), "query", List.of(clause));
        return call(ids, Map.of("searchQuery", query));
    }

    private Call<ProjectOverview> call(@Nullable List<String> batchIds, @Nullable Map<String, Object> countInput) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("projectId", this.projectId);
        variables.put("batchIds", batchIds);
        variables.put("countInput", countInput);
        variables.put("includeIssues", batchIds == null);
        return this.caller.call(GET_OVERVIEW.with(variables)).map(Counts::overview);
    }

    record Counts(
            List<StateCount> workstreamStateCounts,
            List<Queue> taskQueues,
            @Nullable Issues issues) {

        ProjectOverview overview() {
            return new ProjectOverview(
                    in("Unlabeled"),
                    in("InReview"),
                    in("InRework"),
                    in("Skipped"),
                    in("Done"),
                    in("Labeled"),
                    in("All"),
                    this.issues == null ? null : this.issues.totalCount(),
                    queues("MANUAL_REVIEW_QUEUE"),
                    queues("MANUAL_REWORK_QUEUE"));
        }

        private int in(String state) {
            return this.workstreamStateCounts.stream()
                    .filter(each -> state.equals(each.state()))
                    .mapToInt(StateCount::count)
                    .sum();
        }

        private List<QueueCount> queues(String type) {
            return this.taskQueues.stream()
                    .filter(queue -> type.equals(queue.queueType()))
                    .map(queue -> new QueueCount(queue.name(), queue.dataRowCount()))
                    .toList();
        }
    }

    record StateCount(@Nullable String state, int count) {}

    record Queue(@Nullable String queueType, String name, int dataRowCount) {}

    record Issues(@Nullable Integer totalCount) {}
}
