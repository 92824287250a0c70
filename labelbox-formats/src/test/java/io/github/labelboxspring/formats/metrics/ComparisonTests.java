package io.github.labelboxspring.formats.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.imports.NewLabel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons, beside those of the golden cases. */
class ComparisonTests {

    private static final List<Annotation> TRUTH = List.of(
            ObjectAnnotation.of("car", new Box(0, 0, 10, 10)),
            ClassificationAnnotation.of("weather", Answer.radio("rain")));

    private static final List<Annotation> PREDICTION = List.of(
            ObjectAnnotation.of("car", new Box(5, 0, 10, 10)),
            ClassificationAnnotation.of("weather", Answer.radio("rain")));

    @Test
    void theMetricsOfADataRowCanBeImportedBesideThePredictions() {
        Comparison comparison = Comparison.of(TRUTH, PREDICTION);
        ScalarMetric iou = comparison.iouMetric().orElseThrow();
        ConfusionMatrixMetric confusion =
                comparison.withThreshold(0.3).confusionMetric().orElseThrow();

        assertThat(iou).isEqualTo(ScalarMetric.of("custom_iou", (1 / 3.0 + 1) / 2));
        assertThat(confusion.counts()).isEqualTo(new ConfusionMatrixMetric.Counts(2, 0, 0, 0));
        assertThat(comparison.iouMetrics())
                .containsExactly(
                        ScalarMetric.of("custom_iou", 1 / 3.0).withScope(Metric.Scope.ofFeature("car")),
                        ScalarMetric.of("custom_iou", 1).withScope(Metric.Scope.ofFeature("rain")));
        assertThat(NewLabel.of(DataRowKey.globalKey("street-17"), iou, confusion)
                        .annotations())
                .hasSize(2);
    }

    @Test
    void pointsMatchWithinTheirReach() {
        Comparison comparison = Comparison.of(
                List.of(ObjectAnnotation.of("wheel", new Point(0, 0))),
                List.of(ObjectAnnotation.of("wheel", new Point(10, 0))));

        assertThat(comparison.meanIou()).hasValueCloseTo(0.833, org.assertj.core.data.Offset.offset(0.001));
        assertThat(comparison.withReach(4).meanIou()).hasValue(0);
    }

    @Test
    void dataRowsAreComparedOneByOne() {
        Map<String, List<Annotation>> truths = Map.of("a", TRUTH, "b", TRUTH);
        Map<String, List<Annotation>> predictions = Map.of("b", PREDICTION);

        assertThat(Comparison.ofCommonDataRows(truths, predictions))
                .isEqualTo(Map.of("b", Comparison.of(TRUTH, PREDICTION)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.ofDataRows(truths, predictions))
                .withMessage("1 data rows have either ground truth or predictions, but not both, such as a."
                        + " Comparison.ofCommonDataRows ignores them");
    }

    @Test
    void onlyObjectsAndAnswersAreCompared() {
        List<Annotation> prompt = List.of(Prompt.of("question", "What is this?"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(prompt, List.of()))
                .withMessageStartingWith("Only objects and answers can be compared, not a Prompt. Exclude Prompt[");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void thresholdsOutOfRangeAreRefused(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(TRUTH, PREDICTION).withThreshold(threshold))
                .withMessage("The threshold must be from 0 to 1, not " + threshold);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void pointsNeedAReach(double reach) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(TRUTH, PREDICTION).withReach(reach))
                .withMessage("Points and lines must be widened by more than 0 pixels, not by " + reach);
    }

    @Test
    void kindsThatCannotBeComparedAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(
                                List.of(ClassificationAnnotation.of("car", Answer.text("red"))),
                                List.of(ClassificationAnnotation.of("car", Answer.text("red"))))
                        .confusion())
                .withMessage("Texts have no confusion matrix. Compare only radios and checklists");
    }
}
