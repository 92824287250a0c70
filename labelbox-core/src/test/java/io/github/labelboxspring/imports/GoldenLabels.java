package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.CustomMetric;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.datarows.DataRowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Our labels of what the official SDK was given in the golden cases. */
final class GoldenLabels {

    private final Map<String, String> uuids = new HashMap<>();

    static List<NewLabel> of(JsonNode input) {
        return input.get("labels")
                .valueStream()
                .map(label -> new GoldenLabels().label(label))
                .toList();
    }

    private NewLabel label(JsonNode label) {
        DataRowKey row = dataRow(label.path("data"));
        label.path("annotations").forEach(each -> {
            String ref = each.path("ref").asString("");
            if (!ref.isEmpty()) {
                this.uuids.put(
                        ref, each.at("/extra/uuid").asString(UUID.randomUUID().toString()));
            }
        });
        List<Annotation> annotations = new ArrayList<>();
        GoldenFrames frames = new GoldenFrames();
        GoldenTimes times = new GoldenTimes();
        label.path("annotations").forEach(each -> {
            if (!each.path("detached").asBoolean(false) && !frames.take(each) && !times.take(each)) {
                annotations.add(annotation(each));
            }
        });
        annotations.addAll(frames.masks());
        annotations.addAll(frames.groups());
        annotations.addAll(times.all());
        return new NewLabel(
                row, annotations, label.path("is_benchmark_reference").asBoolean(false));
    }

    /** By exactly one key; the SDK takes the data row of a mask's image for the label's. */
    private static DataRowKey dataRow(JsonNode data) {
        JsonNode keys = data.path("mask_data").isObject() ? data.get("mask_data") : data;
        if (keys.has("uid") == keys.has("global_key")) {
            throw new IllegalArgumentException("A label needs a data row by its id or its global key: " + data);
        }
        return keys.has("uid") ? DataRowKey.id(text(keys, "uid")) : DataRowKey.globalKey(text(keys, "global_key"));
    }

    private Annotation annotation(JsonNode each) {
        String uuid = uuid(each);
        return switch (each.get("kind").asString()) {
            case "object" ->
                new ObjectAnnotation(
                        feature(each), mark(each.get("value")), classifications(each), certainty(each), uuid);
            case "classification" -> classification(each, uuid);
            case "relationship" -> relationship(each, uuid);
            case "prompt" ->
                new Prompt(feature(each), text(each.get("value"), "answer"), certainty(each.get("value")), uuid);
            case "message_evaluation_task" -> new MessageEvaluation(feature(each), task(each.get("value")), uuid);
            case "scalar_metric" -> scalar(each, uuid);
            case "confusion_matrix_metric" -> matrix(each, uuid);
            default -> throw new IllegalStateException(each.toString());
        };
    }

    private @Nullable String uuid(JsonNode each) {
        String ref = each.path("ref").asString("");
        return ref.isEmpty() ? optional(each.path("extra"), "uuid") : this.uuids.get(ref);
    }

    static @Nullable String optional(JsonNode from, String name) {
        return from.hasNonNull(name) ? from.get(name).asString() : null;
    }

    static String text(JsonNode from, String name) {
        if (!from.path(name).isString()) {
            throw new IllegalArgumentException(name + " is missing: " + from);
        }
        return from.get(name).asString();
    }

    static double number(JsonNode node) {
        if (node.has("$float")) {
            return Double.parseDouble(node.get("$float").asString());
        }
        if (!node.isNumber()) {
            throw new IllegalArgumentException("A number is missing: " + node);
        }
        return node.asDouble();
    }

    static int integer(JsonNode node) {
        double number = number(node);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("A whole number is needed: " + node);
        }
        return (int) number;
    }

    static FeatureRef feature(JsonNode each) {
        return new FeatureRef(optional(each, "name"), optional(each, "feature_schema_id"));
    }

    static Certainty certainty(JsonNode each) {
        List<CustomMetric> metrics = each.path("custom_metrics")
                .valueStream()
                .map(metric -> new CustomMetric(text(metric, "name"), number(metric.get("value"))))
                .toList();
        return new Certainty(each.hasNonNull("confidence") ? number(each.get("confidence")) : null, metrics);
    }

    static List<ClassificationAnnotation> classifications(JsonNode of) {
        if (of.path("classifications").isNull()) {
            throw new IllegalArgumentException("Classifications are a list: " + of);
        }
        return of.path("classifications")
                .valueStream()
                .map(each -> classification(each, null))
                .toList();
    }

    /** A text's certainty belongs to its value in the SDK, that of other answers to the annotation. */
    static ClassificationAnnotation classification(JsonNode each, @Nullable String uuid) {
        JsonNode value = each.get("value");
        Answer answer = answer(value);
        Certainty certainty = certainty(answer instanceof Answer.Text ? value : each);
        return new ClassificationAnnotation(feature(each), answer, certainty, optional(each, "message_id"), uuid);
    }

    static Answer answer(JsonNode value) {
        return switch (value.get("kind").asString()) {
            case "radio" -> new Answer.Radio(choice(value.get("answer")));
            case "checklist" ->
                new Answer.Checklist(value.get("answer")
                        .valueStream()
                        .map(GoldenLabels::choice)
                        .toList());
            default -> new Answer.Text(text(value, "answer"), classifications(value));
        };
    }

    private static Choice choice(JsonNode each) {
        return new Choice(feature(each), certainty(each), classifications(each));
    }

    static Mark mark(JsonNode value) {
        return switch (value.get("kind").asString()) {
            case "document_rectangle" ->
                new DocumentBox(
                        (Box) rectangle(value),
                        integer(value.path("page")),
                        DocumentBox.Unit.valueOf(text(value, "unit")));
            case "text_entity" -> span(value);
            case "conversation_entity" -> new ConversationEntity(text(value, "message_id"), span(value));
            case "document_entity" ->
                new DocumentEntity(value.path("text_selections")
                        .valueStream()
                        .map(each -> new DocumentEntity.Selection(
                                each.path("token_ids")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList(),
                                text(each, "group_id"),
                                integer(each.path("page"))))
                        .toList());
            default -> geometry(value);
        };
    }

    static Geometry geometry(JsonNode value) {
        return switch (value.get("kind").asString()) {
            case "rectangle" -> rectangle(value);
            case "point" -> new Point(number(value.path("x")), number(value.path("y")));
            case "line" -> new Line(points(value.path("points")));
            case "polygon" -> new Polygon(points(value.path("points")));
            case "mask" -> mask(value);
            default -> throw new IllegalStateException(value.toString());
        };
    }

    private static TextEntity span(JsonNode value) {
        return new TextEntity(integer(value.path("start")), integer(value.path("end")));
    }

    private static Geometry rectangle(JsonNode value) {
        if (value.has("xyhw")) {
            JsonNode given = value.get("xyhw");
            return new Box(number(given.path(0)), number(given.path(1)), number(given.path(3)), number(given.path(2)));
        }
        return Box.between(point(value.path("start")), point(value.path("end")));
    }

    private static List<Point> points(JsonNode points) {
        return points.valueStream().map(GoldenLabels::point).toList();
    }

    private static Point point(JsonNode pair) {
        return new Point(number(pair.path(0)), number(pair.path(1)));
    }

    private static Mask mask(JsonNode value) {
        String url = optional(value.path("mask"), "url");
        if (url == null) {
            return GoldenPixels.mask(value);
        }
        return Mask.ofUrl(url, color(value.get("color")));
    }

    static Color color(JsonNode color) {
        if (!color.isArray() || color.size() != 3) {
            throw new IllegalArgumentException("A color has three parts: " + color);
        }
        return new Color(integer(color.get(0)), integer(color.get(1)), integer(color.get(2)));
    }

    private Relationship relationship(JsonNode each, @Nullable String uuid) {
        JsonNode value = each.get("value");
        String source = optional(value, "source_ref");
        String target = optional(value, "target_ref");
        return new Relationship(
                text(each, "name"),
                source == null ? null : this.uuids.get(source),
                optional(value, "source_ontology_name"),
                target == null ? text(value, "target_ref") : String.valueOf(this.uuids.get(target)),
                value.path("type").asString("unidirectional").equals("bidirectional")
                        ? Relationship.Type.BIDIRECTIONAL
                        : Relationship.Type.UNIDIRECTIONAL,
                value.hasNonNull("readonly") ? value.get("readonly").asBoolean() : null,
                uuid);
    }

    private static MessageEvaluation.Task task(JsonNode value) {
        String parent = text(value, "parent_message_id");
        return switch (value.get("kind").asString()) {
            case "message_single_selection" -> new MessageEvaluation.SingleSelection(parent, message(value));
            case "message_multi_selection" ->
                new MessageEvaluation.MultiSelection(
                        parent,
                        value.path("selected_messages")
                                .valueStream()
                                .map(GoldenLabels::message)
                                .toList());
            default ->
                new MessageEvaluation.Ranking(
                        parent,
                        value.path("ranked_messages")
                                .valueStream()
                                .map(each -> new MessageEvaluation.Ranked(message(each), integer(each.path("order"))))
                                .toList());
        };
    }

    private static MessageEvaluation.Message message(JsonNode value) {
        return new MessageEvaluation.Message(text(value, "message_id"), text(value, "model_config_name"));
    }

    private static void checkAggregation(JsonNode each) {
        if (each.path("aggregation").isNull()) {
            throw new IllegalArgumentException("Null is no aggregation: " + each);
        }
    }

    private static Metric scalar(JsonNode each, @Nullable String uuid) {
        JsonNode value = each.get("value");
        checkAggregation(each);
        Map<Double, Double> values = new LinkedHashMap<>();
        value.path("by_confidence").forEach(pair -> values.put(number(pair.get(0)), number(pair.get(1))));
        return new ScalarMetric(
                optional(each, "metric_name"),
                value.has("by_confidence") ? null : Double.valueOf(number(value)),
                values,
                ScalarMetric.Aggregation.valueOf(each.path("aggregation").asString("ARITHMETIC_MEAN")),
                scope(each),
                uuid);
    }

    private static Metric matrix(JsonNode each, @Nullable String uuid) {
        JsonNode value = each.get("value");
        checkAggregation(each);
        Map<Double, ConfusionMatrixMetric.Counts> counts = new LinkedHashMap<>();
        value.path("by_confidence").forEach(pair -> counts.put(number(pair.get(0)), counts(pair.get(1))));
        return new ConfusionMatrixMetric(
                text(each, "metric_name"),
                value.has("by_confidence") ? null : counts(value),
                counts,
                scope(each),
                uuid);
    }

    private static Metric.Scope scope(JsonNode each) {
        return new Metric.Scope(optional(each, "feature_name"), optional(each, "subclass_name"));
    }

    private static ConfusionMatrixMetric.Counts counts(JsonNode four) {
        if (four.size() != 4) {
            throw new IllegalArgumentException("There are four counts: " + four);
        }
        four.forEach(each -> {
            if (!each.isIntegralNumber()) {
                throw new IllegalArgumentException("A count is an integer: " + each);
            }
        });
        return new ConfusionMatrixMetric.Counts(
                four.get(0).asLong(),
                four.get(1).asLong(),
                four.get(2).asLong(),
                four.get(3).asLong());
    }
}
