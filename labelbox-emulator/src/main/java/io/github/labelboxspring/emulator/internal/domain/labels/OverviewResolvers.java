package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts of a project's data rows by workflow state, and statistics of its labelers. */
public final class OverviewResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "overview";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("WorkstreamStateCount", StateCount.class)
                .field("Project", "workstreamStateCounts", OverviewResolvers::states)
                .field("Project", "completedDataRowCount", OverviewResolvers::completed)
                .type("LabelerPerformance", Performance.class)
                .field("Project", "labelerPerformance", OverviewResolvers::performance);
    }

    private static List<StateCount> states(Invocation call) {
        List<String> batches = call.list("batchIds");
        List<ProjectRow> rows = Workflow.of(call.source(Project.class))
                .rows()
                .filter(row -> call.value("batchIds") == null || batches.contains(row.batchId()))
                .toList();
        return List.of(
                StateCount.of("Unlabeled", rows, row -> row.at(NodeKind.LABELING)),
                StateCount.of("InReview", rows, row -> row.at(NodeKind.REVIEW)),
                StateCount.of("InRework", rows, row -> row.at(NodeKind.REWORK)),
                StateCount.of("Skipped", rows, row -> Labels.of(row).anyMatch(Label::skipped)),
                StateCount.of("Done", rows, row -> row.at(NodeKind.DONE)),
                StateCount.of("Labeled", rows, ProjectRow::labeled),
                StateCount.of("All", rows, row -> true));
    }

    private static long completed(Invocation call) {
        return Workflow.of(call.source(Project.class))
                .rows()
                .filter(row -> row.at(NodeKind.DONE))
                .count();
    }

    private static List<Performance> performance(Invocation call) {
        Project project = call.source(Project.class);
        Map<User, List<Label>> byUser = Labels.of(project)
                .filter(label -> !label.dataRow().deleted())
                .collect(Collectors.groupingBy(Label::createdBy, LinkedHashMap::new, Collectors.toList()));
        return byUser.entrySet().stream()
                .map(entry -> Performance.of(entry.getKey(), entry.getValue()))
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    record Performance(
            User user,
            int count,
            @Nullable Double secondsPerLabel,
            @Nullable Double totalTimeLabeling,
            @Nullable Double consensus,
            @Nullable Double averageBenchmarkAgreement,
            Instant lastActivityTime) {

        static Performance of(User user, List<Label> labels) {
            Instant last = labels.stream()
                    .map(Label::updatedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Double> seconds = told(labels, Label::secondsToLabel);
            Double mean = Agreement.mean(seconds);
            return new Performance(
                    user,
                    labels.size(),
                    mean,
                    mean == null ? null : mean * seconds.size(),
                    Agreement.mean(told(labels, Agreement::withOthers)),
                    Agreement.mean(told(labels, Agreement::withBenchmark)),
                    last);
        }

        private static List<Double> told(List<Label> labels, Function<Label, @Nullable Double> value) {
            return labels.stream().map(value).filter(Objects::nonNull).toList();
        }
    }

    record StateCount(String state, long count) {

        static StateCount of(String state, List<ProjectRow> rows, Predicate<ProjectRow> in) {
            return new StateCount(state, rows.stream().filter(in).count());
        }
    }
}
