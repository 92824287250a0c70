package io.github.labelboxspring.workflows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a model's predictions for a data row. Corresponds to {@code mp_condition} in the official SDK.
 *
 * @param operator {@code is}, {@code is_not}, or null to require that there is no prediction
 * @param models the ids of the models; empty without an operator
 * @param minScore the lowest score, 0 to 1
 * @param maxScore the highest score, 0 to 1
 */
public record PredictionCondition(@Nullable String operator, List<String> models, double minScore, double maxScore) {

    /**
     * @throws IllegalArgumentException if the scores are not within 0 and 1, the operator is unknown, or an operator is
     *     given without models
     */
    public PredictionCondition {
        models = List.copyOf(models);
        WorkflowFilter.demandRange("score", minScore, maxScore);
        if (operator != null && !operator.equals("is") && !operator.equals("is_not")) {
            throw new IllegalArgumentException("The operator of a prediction must be is or is_not, not " + operator);
        }
        if (operator != null && models.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one model");
        }
    }

    /** Match data rows without any prediction. */
    public static PredictionCondition none() {
        return new PredictionCondition(null, List.of(), 0, 1);
    }

    /** Match data rows for which one of the given models has a prediction with a score in the range. */
    public static PredictionCondition isOneOf(List<String> models, double minScore, double maxScore) {
        return new PredictionCondition("is", models, minScore, maxScore);
    }

    /** Match data rows for which none of the given models has a prediction with a score in the range. */
    public static PredictionCondition isNotOneOf(List<String> models, double minScore, double maxScore) {
        return new PredictionCondition("is_not", models, minScore, maxScore);
    }

    String display() {
        if (this.operator == null) {
            return "is none";
        }
        return (this.operator.equals("is") ? "is one of " : "is not one of ") + String.join(", ", this.models) + " ["
                + this.minScore + " - " + this.maxScore + "]";
    }

    Map<String, @Nullable Object> filter() {
        if (this.operator == null) {
            return JsonObjects.of("type", "prediction", "value", JsonObjects.of("type", "prediction_does_not_exist"));
        }
        List<Map<String, @Nullable Object>> values = this.models.stream()
                .map(model -> JsonObjects.of(
                        "ids",
                        List.of(model),
                        "type",
                        "schema_match_value",
                        "valueId",
                        valueId(model),
                        "countRange",
                        range()))
                .toList();
        return JsonObjects.of(
                "type",
                "prediction",
                "value",
                JsonObjects.of("type", "prediction_is", "values", values, "operator", this.operator));
    }

    Map<String, @Nullable Object> query() {
        if (this.operator == null) {
            return JsonObjects.of("type", "prediction_does_not_exist");
        }
        List<Map<String, @Nullable Object>> values = this.models.stream()
                .map(model -> JsonObjects.of("type", "schema_match_value", "schemaId", model, "countRange", range()))
                .toList();
        return JsonObjects.of("type", "prediction", "values", values, "operator", this.operator);
    }

    /** The official SDK uses a random id. Deriving it from the condition makes equal conditions equal. */
    private String valueId(String model) {
        return UUID.nameUUIDFromBytes((this.operator + model + range()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Map<String, @Nullable Object> range() {
        return this.minScore == this.maxScore
                ? JsonObjects.of("min", this.minScore)
                : JsonObjects.of("min", this.minScore, "max", this.maxScore);
    }
}
