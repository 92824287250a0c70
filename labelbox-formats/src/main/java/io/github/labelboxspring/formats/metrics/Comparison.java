package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric.Counts;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.ScalarMetric;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Compares the predictions for a data row with its ground truth, as {@code labelbox.data.metrics} of the official SDK
 * does. The resulting metrics are annotations that can be imported into the model run beside the predictions.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(
 *         List.of(ObjectAnnotation.of("car", new Box(0, 0, 10, 10))),
 *         List.of(ObjectAnnotation.of("car", new Box(2, 0, 10, 10))));
 * OptionalDouble iou = comparison.meanIou();
 * List<ScalarMetric> byFeature = comparison.iouMetrics();
 * Optional<ConfusionMatrixMetric> confusion = comparison.withThreshold(0.8).confusionMetric();
 * }</pre>
 *
 * <p>Features of both sides are matched by name, or by schema id if a feature has no name.
 * Options of radios and checklists are treated as separate features.
 *
 * <ul>
 *   <li>Objects are paired, the best pairs first, using each object once. See {@link Iou} for the score of a pair.
 *   <li>All masks of a feature are compared together; with subclasses, individually.
 *   <li>Answers are either equal or not.
 * </ul>
 *
 * @param groundTruths the objects and answers of the ground truth
 * @param predictions the objects and answers of the model
 * @param subclasses whether to compare answers about objects; the default is {@code false}
 * @param threshold the intersection over union above which objects match in a confusion matrix, from 0 to 1; the
 *     default is {@value #DEFAULT_THRESHOLD}
 * @param reach the width in pixels to add around points and lines; the default is {@value Iou#DEFAULT_REACH}
 * @see <a href="https://docs.labelbox.com/docs/model-metrics">Labelbox: metrics of models</a>
 */
public record Comparison(
        List<Annotation> groundTruths,
        List<Annotation> predictions,
        boolean subclasses,
        double threshold,
        double reach) {

    /** The default intersection over union above which objects match. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final String IOU = "custom_iou";

    private static final int PERCENT = 100;

    /**
     * @throws IllegalArgumentException if there are annotations other than objects and answers, or the threshold or the
     *     reach is out of range
     */
    public Comparison {
        groundTruths = checked(groundTruths);
        predictions = checked(predictions);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("The threshold must be from 0 to 1, not " + threshold);
        }
        if (!(reach > 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Points and lines must be widened by more than 0 pixels, not by " + reach);
        }
    }

    private static List<Annotation> checked(List<Annotation> annotations) {
        for (Annotation each : annotations) {
            if (!(each instanceof ObjectAnnotation || each instanceof ClassificationAnnotation)) {
                throw new IllegalArgumentException("Only objects and answers can be compared, not a "
                        + each.getClass().getSimpleName() + ". Exclude " + each);
            }
        }
        return List.copyOf(annotations);
    }

    /** Create a comparison without subclasses. */
    public static Comparison of(List<? extends Annotation> groundTruths, List<? extends Annotation> predictions) {
        return new Comparison(
                List.copyOf(groundTruths), List.copyOf(predictions), false, DEFAULT_THRESHOLD, Iou.DEFAULT_REACH);
    }

    /**
     * Create a comparison for each data row, with keys of any type.
     *
     * @throws IllegalArgumentException if a key is null or only on one side; {@link #ofCommonDataRows} ignores these
     */
    public static <K> Map<K, Comparison> ofDataRows(
            Map<K, ? extends List<? extends Annotation>> groundTruths,
            Map<K, ? extends List<? extends Annotation>> predictions) {
        Set<K> lonely = new LinkedHashSet<>(groundTruths.keySet());
        lonely.addAll(predictions.keySet());
        lonely.removeIf(key -> groundTruths.containsKey(key) && predictions.containsKey(key));
        if (!lonely.isEmpty()) {
            throw new IllegalArgumentException(
                    lonely.size() + " data rows have either ground truth or predictions, but not both, such as "
                            + lonely.iterator().next() + ". Comparison.ofCommonDataRows ignores them");
        }
        return ofCommonDataRows(groundTruths, predictions);
    }

    /**
     * Create a comparison for each data row with both ground truth and predictions, with keys of any type.
     *
     * @return the comparisons, in the order of the ground truths
     * @throws IllegalArgumentException if a key is null
     */
    public static <K> Map<K, Comparison> ofCommonDataRows(
            Map<K, ? extends List<? extends Annotation>> groundTruths,
            Map<K, ? extends List<? extends Annotation>> predictions) {
        Map<K, Comparison> comparisons = new LinkedHashMap<>();
        groundTruths.forEach((key, truths) -> {
            List<? extends Annotation> predicted = predictions.get(key);
            if (key == null) {
                throw new IllegalArgumentException(
                        "A data row has no key. Assign a key to each data row on both sides");
            } else if (predicted != null) {
                comparisons.put(key, of(truths, predicted));
            }
        });
        return comparisons;
    }

    /** Return a copy of this comparison that includes or excludes answers about objects. */
    public Comparison withSubclasses(boolean subclasses) {
        return new Comparison(this.groundTruths, this.predictions, subclasses, this.threshold, this.reach);
    }

    /** Return a copy of this comparison with the given threshold. */
    public Comparison withThreshold(double threshold) {
        return new Comparison(this.groundTruths, this.predictions, this.subclasses, threshold, this.reach);
    }

    /** Return a copy of this comparison with the given width in pixels to add around points and lines. */
    public Comparison withReach(double reach) {
        return new Comparison(this.groundTruths, this.predictions, this.subclasses, this.threshold, reach);
    }

    /**
     * Return the mean intersection over union of the features, with equal weights.
     *
     * @return the mean; empty if there are no annotations
     * @throws IllegalArgumentException if annotations of a feature cannot be compared
     */
    public OptionalDouble meanIou() {
        return FeatureScores.meanIou(this.groundTruths, this.predictions, this.subclasses, this.reach);
    }

    /**
     * Return the sum of the confusion matrices of the features; true negatives are always 0.
     *
     * @return the sum; empty if there is nothing to count
     * @throws IllegalArgumentException if annotations of a feature cannot be compared
     */
    public Optional<Counts> confusion() {
        return FeatureGroups.of(this.groundTruths, this.predictions).stream()
                .map(this::confusion)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Counts(
                        one.truePositives() + other.truePositives(),
                        one.falsePositives() + other.falsePositives(),
                        one.trueNegatives() + other.trueNegatives(),
                        one.falseNegatives() + other.falseNegatives()));
    }

    private Optional<Counts> confusion(FeatureGroups.Group group) {
        return FeatureScores.featureConfusion(
                group.truths(), group.predictions(), this.subclasses, this.threshold, this.reach);
    }

    /**
     * Return {@link #meanIou()} as the metric {@code custom_iou}. Corresponds to {@code miou_metric} in the official
     * SDK.
     *
     * @throws IllegalArgumentException if annotations of a feature cannot be compared
     */
    public Optional<ScalarMetric> iouMetric() {
        OptionalDouble iou = meanIou();
        return iou.isPresent() ? Optional.of(ScalarMetric.of(IOU, iou.getAsDouble())) : Optional.empty();
    }

    /**
     * Return the mean intersection over union of each feature as its metric {@code custom_iou}. Corresponds to
     * {@code feature_miou_metric} in the official SDK, which includes subclasses by default.
     *
     * @throws IllegalArgumentException if annotations of a feature cannot be compared
     */
    public List<ScalarMetric> iouMetrics() {
        return FeatureGroups.of(this.groundTruths, this.predictions).stream()
                .flatMap(group ->
                        FeatureScores.featureIou(group.predictions(), group.truths(), this.subclasses, this.reach)
                                .stream()
                                .mapToObj(iou ->
                                        ScalarMetric.of(IOU, iou).withScope(new Metric.Scope(group.feature(), null))))
                .toList();
    }

    /**
     * Return {@link #confusion()} as a metric named after the threshold, such as {@code 50pct_iou}, or {@code
     * classification} if the first annotation is an answer. Corresponds to {@code confusion_matrix_metric} in the
     * official SDK.
     *
     * @throws IllegalArgumentException if annotations of a feature cannot be compared, or the threshold is 0 or 1
     */
    public Optional<ConfusionMatrixMetric> confusionMetric() {
        if (this.threshold == 0 || this.threshold == 1) {
            throw new IllegalArgumentException(
                    "The threshold for all features must be between 0 and 1, not " + this.threshold);
        }
        return confusion().map(counts -> ConfusionMatrixMetric.of(name(this.groundTruths, this.predictions), counts));
    }

    /**
     * Return the confusion matrix of each feature as its metric. Corresponds to
     * {@code feature_confusion_matrix_metric} in the official SDK.
     *
     * @throws IllegalArgumentException if annotations of a feature cannot be compared
     */
    public List<ConfusionMatrixMetric> confusionMetrics() {
        return FeatureGroups.of(this.groundTruths, this.predictions).stream()
                .flatMap(group -> confusion(group).stream()
                        .map(counts -> ConfusionMatrixMetric.of(name(group.truths(), group.predictions()), counts)
                                .withScope(new Metric.Scope(group.feature(), null))))
                .toList();
    }

    private String name(List<Annotation> truths, List<Annotation> predictions) {
        boolean answers = !predictions.isEmpty() && predictions.get(0) instanceof ClassificationAnnotation
                || !truths.isEmpty() && truths.get(0) instanceof ClassificationAnnotation;
        return answers ? "classification" : (int) (this.threshold * PERCENT) + "pct_iou";
    }
}
