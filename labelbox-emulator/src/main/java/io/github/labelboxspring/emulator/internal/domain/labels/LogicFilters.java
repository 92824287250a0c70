package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataSchema;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataValue;
import io.github.labelboxspring.emulator.internal.domain.workflow.GraphNode;
import io.github.labelboxspring.emulator.internal.domain.workflow.Lot;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.engine.events.Events;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the filters of a logic node for a data row. The meaning of workflow filters is inferred from the form in
 * which the official SDK writes them. Filters on data of other domains are published as a {@link FilterQuestion};
 * unanswered ones are refused.
 */
final class LogicFilters {

    private final Events events;
    private final ProjectRow row;
    private final Label label;
    private final @Nullable LabelVersion latest;

    LogicFilters(Events events, ProjectRow row, Label label, @Nullable LabelVersion latest) {
        this.events = events;
        this.row = row;
        this.label = label;
        this.latest = latest;
    }

    /**
     * Return whether the data row passes the node. That a logic node without filters passes every data row is inferred.
     */
    boolean pass(GraphNode node) {
        Predicate<Map<?, ?>> filter = each -> passes(node, each);
        return node.filters().isEmpty()
                || (node.all()
                        ? node.filters().stream().allMatch(filter)
                        : node.filters().stream().anyMatch(filter));
    }

    private boolean passes(GraphNode node, Map<?, ?> filter) {
        String field = String.valueOf(filter.get("field"));
        if (!"is".equals(filter.get("operator"))) {
            throw new RuleException("Not implemented by the emulator: the workflow filter " + field
                    + " with the operator " + filter.get("operator"));
        }
        Object metadata = filter.get("metadata");
        return switch (field) {
            case "CreatedBy" ->
                names(metadata, "id").contains(this.label.createdBy().id());
            case "Dataset" ->
                names(metadata, "id").contains(this.row.dataRow().dataset().id());
            case "Annotation" -> annotated(names(metadata, "schemaNodeId"));
            case "Batch" -> inBatch(map(map(metadata).get("filter")));
            case "Sample" -> Lot.of(node.id(), this.row.dataRow().id()) < number(metadata, 0);
            case "LabeledAt" -> labeledWithin(pair(metadata));
            case "LabelingTime" -> within(seconds(HandOff.LABELING), map(metadata));
            case "ReviewTime" -> within(seconds(HandOff.REVIEWING), map(metadata));
            case "Metadata" -> objects(map(metadata).get("filters")).stream().allMatch(this::described);
            case "ConsensusAverage" -> {
                List<?> bounds = pair(metadata);
                yield agree(bounds.get(0), bounds.get(1), each -> true);
            }
            case "FeatureConsensusAverage" -> {
                List<String> features = names(map(metadata).get("annotations"), "schemaNodeId");
                yield agree(map(metadata).get("min"), map(metadata).get("max"), each -> isOf(each, features));
            }
            default -> asked(field, metadata);
        };
    }

    /**
     * That the bounds of a consensus filter are inclusive, and that a data row with one label does not pass it, is
     * inferred.
     */
    private boolean agree(@Nullable Object min, @Nullable Object max, Predicate<Annotation> of) {
        Double average = Agreement.average(Labels.of(this.row).toList(), of);
        return average != null && average >= number(min, 0) && average <= number(max, 1);
    }

    private boolean asked(String field, @Nullable Object metadata) {
        FilterQuestion question = new FilterQuestion(this.row, field, metadata);
        this.events.publish(question);
        return question.answer()
                .orElseThrow(() -> new RuleException("Not implemented by the emulator: the workflow filter " + field));
    }

    private boolean annotated(List<String> features) {
        return this.label.annotations().stream().anyMatch(each -> isOf(each, features));
    }

    private static boolean isOf(Annotation annotation, List<String> features) {
        Map<?, ?> node = annotation.feature().node();
        return features.contains(String.valueOf(node.get("schemaNodeId")))
                || features.contains(String.valueOf(node.get("featureSchemaId")));
    }

    private boolean inBatch(Map<?, ?> filter) {
        boolean named = filter.get("ids") instanceof List<?> ids && ids.contains(this.row.batchId());
        return named != "is_not".equals(filter.get("operator"));
    }

    private boolean labeledWithin(List<?> times) {
        Instant made = this.label.createdAt();
        return !made.isBefore(time(times.get(0))) && !made.isAfter(time(times.get(1)));
    }

    private static Instant time(@Nullable Object value) {
        try {
            return Instant.parse(String.valueOf(value));
        } catch (DateTimeException unreadable) {
            throw unreadable(value);
        }
    }

    private static List<?> pair(@Nullable Object value) {
        if (value instanceof List<?> list && list.size() == 2) {
            return list;
        }
        throw unreadable(value);
    }

    private static RuleException unreadable(@Nullable Object value) {
        return new RuleException("A workflow filter cannot be understood: " + value);
    }

    /** Return the seconds spent on the label in these actions. */
    private double seconds(Set<HandOff> work) {
        return Stream.concat(LabelVersion.of(this.label), Stream.ofNullable(this.latest))
                        .filter(version -> work.contains(version.action()))
                        .mapToLong(version -> version.spent().toMillis())
                        .sum()
                / 1000.0;
    }

    private static boolean within(double seconds, Map<?, ?> bounds) {
        List<?> open = bounds.get("time_range_exclusive") instanceof List<?> range ? pair(range) : null;
        List<?> closed = bounds.get("time_range_inclusive") instanceof List<?> range ? pair(range) : null;
        double above = open == null ? number(bounds.get("time_gt"), -1) : number(open.get(0), -1);
        double below = open == null ? number(bounds.get("time_lt"), Double.MAX_VALUE) : number(open.get(1), 0);
        double from = closed == null ? number(bounds.get("time_gte"), 0) : number(closed.get(0), 0);
        double to = closed == null ? number(bounds.get("time_lte"), Double.MAX_VALUE) : number(closed.get(1), 0);
        return seconds > above && seconds < below && seconds >= from && seconds <= to;
    }

    private boolean described(Map<?, ?> condition) {
        Map<?, ?> field = map(condition.get("field"));
        Map<?, ?> comparison = map(field.get("value"));
        List<String> wanted = comparison.get("values") instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
        List<String> found = this.row.dataRow().metadata().stream()
                .filter(value -> value.schema().id().equals(field.get("schemaId"))
                        || value.schema().name().equals(field.get("schemaId")))
                .flatMap(LogicFilters::texts)
                .toList();
        String operator = String.valueOf(comparison.get("operator"));
        return switch (operator) {
            case "contains" -> any(found, wanted, String::contains);
            case "does_not_contain" -> !any(found, wanted, String::contains);
            case "starts_with" -> any(found, wanted, String::startsWith);
            case "ends_with" -> any(found, wanted, String::endsWith);
            case "is_any" -> any(found, wanted, String::equals);
            case "is_not_any" -> !any(found, wanted, String::equals);
            default ->
                throw new RuleException(
                        "Not implemented by the emulator: the workflow filter Metadata with " + operator);
        };
    }

    private static Stream<String> texts(MetadataValue value) {
        return value.value() instanceof MetadataSchema option
                ? Stream.of(option.id(), option.name())
                : Stream.of(value.value().toString());
    }

    private static boolean any(List<String> found, List<String> wanted, BiPredicate<String, String> fits) {
        return found.stream().anyMatch(text -> wanted.stream().anyMatch(part -> fits.test(text, part)));
    }

    private static List<String> names(@Nullable Object list, String key) {
        return objects(list).stream()
                .map(each -> each.get(key))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static List<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().<Map<?, ?>>map(LogicFilters::map).toList()
                : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static double number(@Nullable Object value, double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }
}
