package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.FilterQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates filters on the predictions of models on a data row. The meaning of the conditions, taken from the form in
 * which the official SDK writes them, and the score 1 of a prediction without a confidence are inferred.
 */
final class PredictionFilter {

    private final DataRow row;

    private PredictionFilter(DataRow row) {
        this.row = row;
    }

    static void answer(FilterQuestion question) {
        if (question.field().equals("ModelPrediction")) {
            PredictionFilter filter = new PredictionFilter(question.row().dataRow());
            question.answer(maps(map(question.metadata()).get("filters"))
                    .map(condition -> map(condition.get("value")))
                    .allMatch(filter::fits));
        }
    }

    private boolean fits(Map<?, ?> condition) {
        if ("prediction_does_not_exist".equals(condition.get("type"))) {
            return rows().allMatch(each -> each.row().predictions().all().isEmpty());
        }
        boolean predicted = maps(condition.get("values")).anyMatch(this::predicted);
        return predicted != "is_not".equals(condition.get("operator"));
    }

    /** A missing maximum score equals the minimum. */
    private boolean predicted(Map<?, ?> value) {
        Map<?, ?> range = map(value.get("countRange"));
        double min = number(range.get("min"), 0);
        double max = number(range.get("max"), min);
        return rows().filter(each -> value.get("ids") instanceof List<?> ids && ids.contains(each.modelId()))
                .flatMap(each -> each.row().predictions().all().stream())
                .mapToDouble(PredictionFilter::score)
                .anyMatch(score -> score >= min && score <= max);
    }

    private Stream<Found> rows() {
        return this.row.organization().entities(ModelRun.class).stream()
                .flatMap(run -> run.row(this.row).stream().map(found -> new Found(run.modelId(), found)));
    }

    /** Return the highest confidence of a prediction and its answers. */
    private static double score(Annotation prediction) {
        Object answer = prediction.content().get("answer");
        Stream<?> answers = answer instanceof List<?> list ? list.stream() : Stream.ofNullable(answer);
        return Stream.concat(Stream.of(prediction.content()), answers)
                .map(part -> map(part).get("confidence"))
                .filter(Number.class::isInstance)
                .mapToDouble(confidence -> number(confidence, 1))
                .max()
                .orElse(1);
    }

    private static double number(@Nullable Object value, double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().<Map<?, ?>>map(PredictionFilter::map) : Stream.empty();
    }

    private record Found(String modelId, ModelRunRow row) {}
}
