package io.github.labelboxspring.oracle;

import io.github.labelboxspring.workflows.FilterMatch;
import io.github.labelboxspring.workflows.MetadataCondition;
import io.github.labelboxspring.workflows.NodeOutput;
import io.github.labelboxspring.workflows.PredictionCondition;
import io.github.labelboxspring.workflows.TimeRange;
import io.github.labelboxspring.workflows.WorkflowFilter;
import io.github.labelboxspring.workflows.WorkflowNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Filters of logic nodes, each in a workflow with a fork. */
final class WorkflowFilterExercises {

    private static final String DATASET = "cm00000000000000000000903";

    private static final String BIRDS = "cm00000000000000000000913";

    private static final String MORE_BIRDS = "cm00000000000000000000914";

    private static final String FEATURE = "cm00000000000000000000915";

    private static final String OTHER_FEATURE = "cm00000000000000000000916";

    private WorkflowFilterExercises() {}

    static void addTo(Exercises all) {
        things(all);
        times(all);
        shares(all);
        metadata(all);
        predictions(all);
        together(all);
        refusals(all);
    }

    private static void filter(Exercises all, String name, WorkflowFilter filter) {
        filter(all, name, filter, 0);
    }

    /** @param ids how many ids the SDK made up for the filter before that of the node */
    private static void filter(Exercises all, String name, WorkflowFilter filter, int ids) {
        fork(all, name, WorkflowNode.logic(filter).withName("If"), ids);
    }

    private static void fork(Exercises all, String name, WorkflowNode fork, int ids) {
        WorkflowNode first = fork.withId(WorkflowExercises.MADE + (3 + ids));
        WorkflowNode done = WorkflowExercises.done(4 + ids);
        WorkflowNode rework = WorkflowExercises.rework(5 + ids);
        all.when(
                        "workflow_filter_" + name,
                        client -> WorkflowExercises.change(
                                client,
                                graph -> WorkflowExercises.begun(graph, first, done, rework)
                                        .withEdge(first, NodeOutput.IF, done)
                                        .withEdge(first, NodeOutput.ELSE, rework)))
                .answering(WorkflowExercises.CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void things(Exercises all) {
        filter(all, "labeled_by", WorkflowFilter.labeledBy("cm00000000000000000000905", "cm00000000000000000000906"));
        filter(all, "annotation", WorkflowFilter.annotation(FEATURE, OTHER_FEATURE));
        filter(all, "dataset", WorkflowFilter.dataset(DATASET));
        filter(
                all,
                "issue_category",
                WorkflowFilter.issueCategory("cm00000000000000000000991", "cm00000000000000000000992"));
        filter(all, "batch", WorkflowFilter.inBatch("cm00000000000000000000907"));
        filter(all, "batch_not", WorkflowFilter.notInBatch("cm00000000000000000000907", "cm00000000000000000000908"));
        filter(all, "unknown_field", new WorkflowFilter(Map.of("field", "Weather", "value", "rain", "operator", "is")));
    }

    private static void times(Exercises all) {
        filter(
                all,
                "labeled_at",
                WorkflowFilter.labeledAt(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-12-31T23:59:59Z")));
        filter(
                all,
                "labeled_at_micros",
                WorkflowFilter.labeledAt(
                        Instant.parse("2024-01-01T00:00:00.123456Z"), Instant.parse("2024-02-01T00:00:00Z")));
        labeling(all, "greater", TimeRange.greaterThan(Duration.ofSeconds(45)));
        labeling(all, "greater_or_equal", TimeRange.greaterThanOrEqual(Duration.ofMinutes(5)));
        labeling(all, "less", TimeRange.lessThan(Duration.ofSeconds(90)));
        labeling(all, "less_or_equal", TimeRange.lessThanOrEqual(Duration.ofSeconds(3661)));
        labeling(all, "between", TimeRange.between(Duration.ofMinutes(5), Duration.ofMinutes(90)));
        labeling(all, "between_exclusive", TimeRange.betweenExclusive(Duration.ofSeconds(17940), Duration.ofHours(5)));
        filter(all, "review_time_greater", WorkflowFilter.reviewTime(TimeRange.greaterThan(Duration.ofHours(1))));
        filter(
                all,
                "review_time_between",
                WorkflowFilter.reviewTime(TimeRange.between(Duration.ofSeconds(1), Duration.ofSeconds(3605))));
    }

    private static void labeling(Exercises all, String name, TimeRange range) {
        filter(all, "labeling_time_" + name, WorkflowFilter.labelingTime(range));
    }

    private static void shares(Exercises all) {
        filter(all, "sample", WorkflowFilter.sample(20));
        filter(all, "sample_rounded", WorkflowFilter.sample(29));
        filter(all, "sample_labeled", WorkflowFilter.sample(57).withLabel(WorkflowExercises.TEXT));
        filter(all, "consensus_average", WorkflowFilter.consensusAverage(0.31, 0.77));
        filter(all, "consensus_average_rounded", WorkflowFilter.consensusAverage(0.29, 0.58));
        filter(
                all,
                "feature_consensus_average",
                WorkflowFilter.featureConsensusAverage(0.25, 1, FEATURE, OTHER_FEATURE));
        filter(all, "feature_consensus_average_no_features", WorkflowFilter.featureConsensusAverage(0, 1));
        filter(all, "natural_language", WorkflowFilter.naturalLanguage("Autos & \"Lkw\"", 0.7, 1));
        filter(
                all,
                "natural_language_labeled",
                WorkflowFilter.naturalLanguage("birds", 0.1, 0.9).withLabel("Vögel"));
    }

    private static void metadata(Exercises all) {
        described(all, "contains", MetadataCondition.contains("tag", "ein \"Wort\""));
        described(all, "does_not_contain", MetadataCondition.doesNotContain("tag", "ß"));
        described(all, "starts_with", MetadataCondition.startsWith("tag", "prod"));
        described(all, "ends_with", MetadataCondition.endsWith("tag", ".png"));
        described(all, "is_any", MetadataCondition.isAny("tag", List.of("a", "b")));
        described(all, "is_not_any", MetadataCondition.isNotAny("tag", List.of("a", "b")));
        filter(
                all,
                "metadata_two_labeled",
                WorkflowFilter.metadata(MetadataCondition.contains("tag", "a"), MetadataCondition.endsWith("kind", "b"))
                        .withLabel(WorkflowExercises.TEXT));
    }

    private static void described(Exercises all, String name, MetadataCondition condition) {
        filter(all, "metadata_" + name, WorkflowFilter.metadata(condition));
    }

    private static void predictions(Exercises all) {
        filter(all, "model_prediction_is_none", WorkflowFilter.modelPrediction(PredictionCondition.none()));
        filter(
                all,
                "model_prediction_is_one_of",
                WorkflowFilter.modelPrediction(PredictionCondition.isOneOf(List.of(BIRDS, MORE_BIRDS), 0.5, 0.9)),
                2);
        filter(
                all,
                "model_prediction_is_one_of_one_score",
                WorkflowFilter.modelPrediction(PredictionCondition.isOneOf(List.of(BIRDS), 0.8, 0.8)),
                1);
        filter(
                all,
                "model_prediction_is_not_one_of",
                WorkflowFilter.modelPrediction(PredictionCondition.isNotOneOf(List.of(BIRDS), 0.1, 0.2))
                        .withLabel("Ohne"),
                1);
    }

    private static void together(Exercises all) {
        WorkflowFilter tenth = WorkflowFilter.sample(10);
        fork(all, "match_all", WorkflowNode.logic(tenth).withName("If").withFilterMatch(FilterMatch.ALL), 0);
        fork(
                all,
                "match_any",
                WorkflowNode.logic(tenth, WorkflowFilter.dataset(DATASET))
                        .withName("If")
                        .withFilterMatch(FilterMatch.ANY),
                0);
        fork(
                all,
                "two_kinds_and_a_replaced_one",
                WorkflowNode.logic(WorkflowFilter.sample(5), WorkflowFilter.dataset(DATASET))
                        .withName("If")
                        .withFilter(WorkflowFilter.sample(50)),
                0);
        WorkflowNode raw = WorkflowNode.logic(WorkflowFilter.dataset(DATASET), WorkflowFilter.sample(5))
                .withId(WorkflowExercises.MADE + 3);
        WorkflowNode done = WorkflowExercises.done(4);
        all.when(
                        "workflow_filter_raw_rules_converted_at_save",
                        client -> WorkflowExercises.change(
                                client,
                                graph -> WorkflowExercises.begun(graph, raw, done)
                                        .withEdge(raw, done)))
                .answering(WorkflowExercises.CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void refusals(Exercises all) {
        refused(all, "consensus_max_out_of_range", () -> WorkflowFilter.consensusAverage(0, 1.1));
        refused(all, "consensus_out_of_range", () -> WorkflowFilter.consensusAverage(-0.1, 1));
        refused(all, "consensus_reversed", () -> WorkflowFilter.consensusAverage(0.9, 0.1));
        refused(all, "feature_consensus_reversed", () -> WorkflowFilter.featureConsensusAverage(0.9, 0.1, FEATURE));
        refused(all, "natural_language_out_of_range", () -> WorkflowFilter.naturalLanguage("birds", 1.5, 1));
        refused(all, "natural_language_reversed", () -> WorkflowFilter.naturalLanguage("birds", 0.9, 0.1));
        refused(all, "sample_above", () -> WorkflowFilter.sample(101));
        refused(all, "sample_zero", () -> WorkflowFilter.sample(0));
    }

    private static void refused(Exercises all, String name, Supplier<WorkflowFilter> filter) {
        all.when(
                "workflow_filter_refused_" + name,
                client -> WorkflowExercises.change(client, WorkflowExercises.adding(WorkflowNode.logic(filter.get()))));
    }
}
