package io.github.labelboxspring.workflows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a data row must meet to leave a logic node by {@link NodeOutput#IF}.
 *
 * <pre>{@code
 * WorkflowNode slow = WorkflowNode.logic(
 *         WorkflowFilter.labelingTime(TimeRange.greaterThan(Duration.ofMinutes(5))),
 *         WorkflowFilter.sample(20));
 * }</pre>
 *
 * <p>Like a node, a filter is backed by its JSON, so a filter that this client does not support is saved unchanged. The
 * platform displays names beside the ids of users, datasets, annotations and issue categories. The names are not
 * available here, so they are numbered as in the official SDK.
 *
 * <p>Users, annotations, datasets and issue categories can only be included, not excluded: the official SDK's {@code
 * is_not_one_of} sends the opposite for these fields. Use {@link NodeOutput#ELSE} instead.
 *
 * @param json the filter in the API's format
 */
public record WorkflowFilter(Map<String, @Nullable Object> json) {

    private static final int PERCENT = 100;

    private static final String PROJECT_OF_THE_SDK = "placeholder_project_id";

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public WorkflowFilter {
        json = JsonObjects.copy(json);
    }

    private static WorkflowFilter of(FilterField field, String display, Object metadata) {
        return new WorkflowFilter(
                JsonObjects.of("field", field.wireName(), "value", display, "operator", "is", "metadata", metadata));
    }

    /** Match data rows whose label was created by one of the given users. */
    public static WorkflowFilter labeledBy(String... userIds) {
        List<Map<String, @Nullable Object>> users = new ArrayList<>();
        for (String id : demandSome("user", List.of(userIds))) {
            users.add(JsonObjects.of("id", id, "email", "user" + (users.size() + 1) + "@example.com"));
        }
        return of(FilterField.LABELED_BY, selected(userIds.length, "user", "users"), users);
    }

    /** Match labels with one of the given features. @param schemaNodeIds ids of features in the project's ontology */
    public static WorkflowFilter annotation(String... schemaNodeIds) {
        return of(
                FilterField.ANNOTATION,
                selected(schemaNodeIds.length, "annotation", "annotations"),
                features("Annotation ", demandSome("annotation", List.of(schemaNodeIds))));
    }

    /** Match data rows in one of the given datasets. */
    public static WorkflowFilter dataset(String... datasetIds) {
        return of(
                FilterField.DATASET,
                selected(datasetIds.length, "dataset", "datasets"),
                named("Dataset ", demandSome("dataset", List.of(datasetIds))));
    }

    /** Match data rows with an issue in one of the given categories. */
    public static WorkflowFilter issueCategory(String... categoryIds) {
        return of(
                FilterField.ISSUE_CATEGORY,
                selected(categoryIds.length, "issue category", "issue categories"),
                named("Issue Category ", demandSome("issue category", List.of(categoryIds))));
    }

    /** Match data rows that were sent to the project in one of the given batches. */
    public static WorkflowFilter inBatch(String... batchIds) {
        return batch("is", demandSome("batch", List.of(batchIds)));
    }

    /** Match data rows that were sent to the project in another batch than the given ones. */
    public static WorkflowFilter notInBatch(String... batchIds) {
        return batch("is_not", demandSome("batch", List.of(batchIds)));
    }

    private static WorkflowFilter batch(String operator, List<String> ids) {
        String display = selected(ids.size(), "batch", "batches");
        Map<String, @Nullable Object> filter = JsonObjects.of("ids", ids, "type", "batch", "operator", operator);
        return of(
                FilterField.BATCH,
                display,
                JsonObjects.of(
                        "filter",
                        filter,
                        "displayName",
                        display,
                        "searchQuery",
                        JsonObjects.of("query", List.of(filter), "scope", null)));
    }

    /** Match a random sample of the data rows. @param percent 1 to 100 */
    public static WorkflowFilter sample(int percent) {
        if (percent < 1 || percent > PERCENT) {
            throw new IllegalArgumentException("A sample must be from 1 to 100 percent: " + percent);
        }
        return of(FilterField.SAMPLE, percent + "%", percent / (double) PERCENT);
    }

    /** Match labels created within the given period, including both bounds, with millisecond precision. */
    public static WorkflowFilter labeledAt(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends at " + to + ", before its start at " + from);
        }
        return of(
                FilterField.LABELED_AT,
                SHOWN.format(from) + " – " + SHOWN.format(to),
                List.of(MILLIS.format(from), MILLIS.format(to)));
    }

    /** Match data rows by their labeling time. */
    public static WorkflowFilter labelingTime(TimeRange time) {
        return of(FilterField.LABELING_TIME, time.display(), time.metadata());
    }

    /** Match data rows by their review time. */
    public static WorkflowFilter reviewTime(TimeRange time) {
        return of(FilterField.REVIEW_TIME, time.display(), time.metadata());
    }

    /** Match data rows by the average agreement of their labels, 0 to 1. */
    public static WorkflowFilter consensusAverage(double min, double max) {
        demandRange("agreement", min, max);
        return of(FilterField.CONSENSUS_AVERAGE, percent(min) + " – " + percent(max), List.of(min, max));
    }

    /** Match by the average agreement on some features, 0 to 1. @param schemaNodeIds ids of features in the ontology */
    public static WorkflowFilter featureConsensusAverage(double min, double max, String... schemaNodeIds) {
        demandRange("agreement", min, max);
        String range = percent(min) + "–" + percent(max);
        String features =
                schemaNodeIds.length == 0 ? "" : " (" + selected(schemaNodeIds.length, "feature", "features") + ")";
        return of(
                FilterField.FEATURE_CONSENSUS_AVERAGE,
                range + features,
                JsonObjects.of("min", min, "max", max, "annotations", features("Feature ", List.of(schemaNodeIds))));
    }

    /** Match data rows by their metadata. @throws IllegalArgumentException if there is no condition */
    public static WorkflowFilter metadata(MetadataCondition... conditions) {
        List<MetadataCondition> all = demandSome("metadata condition", List.of(conditions));
        return searched(
                FilterField.METADATA,
                selected(conditions.length, "metadata condition", "metadata conditions"),
                all.stream().map(MetadataCondition::filter).toList(),
                all.stream().map(MetadataCondition::query).toList());
    }

    /** Match data rows by predictions of models. @throws IllegalArgumentException if there is no condition */
    public static WorkflowFilter modelPrediction(PredictionCondition... conditions) {
        List<PredictionCondition> all = demandSome("prediction condition", List.of(conditions));
        return searched(
                FilterField.MODEL_PREDICTION,
                String.join(
                        " AND ", all.stream().map(PredictionCondition::display).toList()),
                all.stream().map(PredictionCondition::filter).toList(),
                all.stream().map(PredictionCondition::query).toList());
    }

    private static WorkflowFilter searched(
            FilterField field,
            String display,
            List<Map<String, @Nullable Object>> filters,
            List<Map<String, @Nullable Object>> query) {
        return of(
                field,
                display,
                JsonObjects.of(
                        "filters", filters, "displayName", display, "searchQuery", JsonObjects.of("query", query)));
    }

    /** Match assets whose CLIP embedding is similar to the text, with a score from 0 to 1. */
    public static WorkflowFilter naturalLanguage(String content, double minScore, double maxScore) {
        demandRange("score", minScore, maxScore);
        return of(
                FilterField.NATURAL_LANGUAGE,
                content,
                JsonObjects.of(
                        "filter",
                        JsonObjects.of(
                                "type",
                                "nl_search",
                                "score",
                                JsonObjects.of("min", minScore, "max", maxScore),
                                "content",
                                content,
                                "embedding",
                                "CLIPV2")));
    }

    /** Return the field that this filter examines; {@link FilterField#UNKNOWN} if this client does not support it. */
    public FilterField field() {
        return FilterField.of(fieldName());
    }

    /** Return the API name of the field. */
    public String fieldName() {
        return Objects.requireNonNullElse(JsonObjects.text(this.json.get("field")), "");
    }

    /** Return the text that the platform displays; the condition itself is {@link #meaning()}. */
    public @Nullable String display() {
        return JsonObjects.text(this.json.get("value"));
    }

    /**
     * Return the condition as JSON, called metadata in the API, whose structure depends on the field; null if absent.
     */
    public @Nullable Object meaning() {
        return this.json.get("metadata");
    }

    /** Return a copy of this filter with another display text. */
    public WorkflowFilter withLabel(String label) {
        Map<String, @Nullable Object> shown = JsonObjects.with(this.json, "value", label);
        Map<String, @Nullable Object> metadata = JsonObjects.object(meaning());
        return new WorkflowFilter(
                metadata.containsKey("displayName")
                        ? JsonObjects.with(shown, "metadata", JsonObjects.with(metadata, "displayName", label))
                        : shown);
    }

    /** Set the project of a search if it has none or is that of the copied filter, because searches are per project. */
    WorkflowFilter withProject(@Nullable String from, String to) {
        Map<String, @Nullable Object> metadata = JsonObjects.object(meaning());
        if (field() != FilterField.METADATA && field() != FilterField.MODEL_PREDICTION
                || !metadata.containsKey("searchQuery")) {
            return this;
        }
        Map<String, @Nullable Object> search = JsonObjects.object(metadata.get("searchQuery"));
        Map<String, @Nullable Object> scope = JsonObjects.object(search.get("scope"));
        Object known = scope.get("projectId");
        if (known != null && !known.equals(PROJECT_OF_THE_SDK) && !known.equals(from)) {
            return this;
        }
        search = JsonObjects.with(search, "scope", JsonObjects.with(scope, "projectId", to));
        return new WorkflowFilter(
                JsonObjects.with(this.json, "metadata", JsonObjects.with(metadata, "searchQuery", search)));
    }

    static void demandRange(String what, double min, double max) {
        if (!(min >= 0 && min <= max && max <= 1)) {
            throw new IllegalArgumentException("The range of the " + what
                    + " must be within 0 and 1, with the lower bound first: " + min + " to " + max);
        }
    }

    private static <T> List<T> demandSome(String what, List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one " + what);
        }
        return values;
    }

    private static List<Map<String, @Nullable Object>> named(String prefix, List<String> ids) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        ids.forEach(id -> items.add(JsonObjects.of("id", id, "name", prefix + (items.size() + 1))));
        return items;
    }

    private static List<Map<String, @Nullable Object>> features(String prefix, List<String> ids) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        ids.forEach(id -> items.add(JsonObjects.of("name", prefix + (items.size() + 1), "schemaNodeId", id)));
        return items;
    }

    private static String selected(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many) + " selected";
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + "%";
    }
}
