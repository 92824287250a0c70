package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric.Counts;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.formats.golden.GoldenCases;
import io.github.labelboxspring.formats.golden.GoldenShapes;
import io.github.labelboxspring.formats.golden.PythonScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/** Metrics are those that the official SDK computes of the same annotations. */
class GoldenMetricsTests {

    private static final GoldenCases CASES = GoldenCases.of("metrics");

    @TestFactory
    Stream<DynamicTest> isTheSame() {
        return CASES.tests(each -> result(each.get("function").asString(), each.get("args")));
    }

    @TestFactory
    @EnabledIfEnvironmentVariable(named = PythonScript.PYTHON, matches = ".+")
    Stream<DynamicTest> isTheSameOfRandomCases() {
        return GoldenCases.random("metrics", Integer.getInteger("cases.count", 400))
                .tests(each -> result(each.get("function").asString(), each.get("args")));
    }

    @Test
    void whatIsListedIsThere() {
        CASES.assertListIsCurrent();
    }

    private static @Nullable Object result(String function, JsonNode args) {
        return switch (function) {
            case "geometry_iou", "mask_iou" ->
                Iou.of(
                        GoldenShapes.of(args.get("a")),
                        GoldenShapes.of(args.get("b")),
                        args.path("buffer").asDouble(Iou.DEFAULT_REACH));
            case "text_entity_iou" ->
                Iou.of(GoldenAnnotations.text(args.get("a")), GoldenAnnotations.text(args.get("b")));
            case "buffer_area" ->
                PairScores.widened(
                                GoldenShapes.of(args.get("a")),
                                args.get("buffer").asDouble())
                        .getArea();
            case "radio_iou", "text_iou", "checklist_iou" ->
                Iou.of(
                        GoldenAnnotations.answer(args.get("ground_truth")),
                        GoldenAnnotations.answer(args.get("prediction")));
            case "radio_confusion_matrix", "checklist_confusion_matrix" ->
                matrix(AnswerScores.confusion(
                        GoldenAnnotations.answer(args.get("ground_truth")),
                        GoldenAnnotations.answer(args.get("prediction"))));
            case "identifying_key" ->
                FeatureKey.of(
                                        GoldenAnnotations.all(args.get("features_a")),
                                        GoldenAnnotations.all(args.get("features_b")))
                                == FeatureKey.NAME
                        ? "name"
                        : "feature_schema_id";
            case "label_pairs" -> pairs(args);
            default -> compared(function, args);
        };
    }

    private static @Nullable Object compared(String function, JsonNode args) {
        List<Annotation> truths = GoldenAnnotations.all(args.get("ground_truths"));
        List<Annotation> predictions = GoldenAnnotations.all(args.get("predictions"));
        Comparison comparison = Comparison.of(truths, predictions)
                .withSubclasses(args.path("include_subclasses").asBoolean(function.equals("feature_miou_metric")))
                .withThreshold(args.path("iou").asDouble(Comparison.DEFAULT_THRESHOLD))
                .withReach(args.path("buffer").asDouble(Iou.DEFAULT_REACH));
        return switch (function) {
            case "miou" -> number(comparison.meanIou());
            case "feature_miou", "vector_miou", "mask_miou", "ner_miou" ->
                number(FeatureScores.featureIou(truths, predictions, comparison.subclasses(), comparison.reach()));
            case "classification_miou" -> FeatureScores.answersIou(truths, predictions);
            case "confusion_matrix" -> matrix(comparison.confusion());
            case "feature_confusion_matrix",
                    "vector_confusion_matrix",
                    "mask_confusion_matrix",
                    "ner_confusion_matrix" ->
                matrix(FeatureScores.featureConfusion(
                        truths, predictions, comparison.subclasses(), comparison.threshold(), comparison.reach()));
            case "classification_confusion_matrix" -> matrix(FeatureScores.answersConfusion(truths, predictions));
            case "miou_metric" -> metrics(comparison.iouMetric().stream().toList());
            case "feature_miou_metric" -> metrics(comparison.iouMetrics());
            case "confusion_matrix_metric" ->
                metrics(comparison.confusionMetric().stream().toList());
            case "feature_confusion_matrix_metric" -> metrics(comparison.confusionMetrics());
            default -> throw new AssertionError(function);
        };
    }

    private static Object pairs(JsonNode args) {
        String key = args.path("match_on").asString("uid");
        Map<String, List<Annotation>> some = labels(args.get("labels_a"), key);
        Map<String, List<Annotation>> others = labels(args.get("labels_b"), key);
        Map<String, Comparison> pairs = args.path("filter_mismatch").asBoolean(false)
                ? Comparison.ofCommonDataRows(some, others)
                : Comparison.ofDataRows(some, others);
        return pairs.keySet().stream().sorted().toList();
    }

    private static Map<String, List<Annotation>> labels(JsonNode labels, String key) {
        Map<String, List<Annotation>> byKey = new LinkedHashMap<>();
        for (JsonNode label : labels) {
            JsonNode value = label.get("data").path(key);
            if (!value.isString()) {
                throw new IllegalArgumentException("A data row without " + key + " cannot be paired by it");
            }
            byKey.put(value.asString(), GoldenAnnotations.all(label.get("annotations")));
        }
        return byKey;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Object matrix(Optional<Counts> counts) {
        return counts.map(GoldenMetricsTests::matrix).orElse(null);
    }

    private static List<Long> matrix(Counts counts) {
        return Arrays.asList(
                counts.truePositives(), counts.falsePositives(), counts.trueNegatives(), counts.falseNegatives());
    }

    /** As the SDK shows them; names of features are optional. */
    private static List<Map<String, Object>> metrics(List<? extends Metric> metrics) {
        return metrics.stream()
                .sorted(Comparator.comparing(
                        metric -> Objects.requireNonNullElse(metric.scope().feature(), "")))
                .map(GoldenMetricsTests::metric)
                .toList();
    }

    private static Map<String, Object> metric(Metric metric) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("metric_name", Objects.requireNonNull(metric.name()));
        if (metric.scope().feature() != null) {
            shown.put("feature_name", metric.scope().feature());
        }
        if (metric instanceof ScalarMetric scalar) {
            shown.put("value", Objects.requireNonNull(scalar.value()));
            shown.put("aggregation", scalar.aggregation().name());
        } else if (metric instanceof ConfusionMatrixMetric confusion) {
            shown.put("value", matrix(Objects.requireNonNull(confusion.counts())));
            shown.put("aggregation", "CONFUSION_MATRIX");
        }
        return shown;
    }
}
