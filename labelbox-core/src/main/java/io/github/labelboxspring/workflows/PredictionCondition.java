package io.github.labelboxspring.workflows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model must have predicted for a data row. Answers to the official SDK's {@code mp_condition}.
 *
 * @param operator {@code is}, {@code is_not}, or null if there must be no prediction at all
 * @param models ids of the models; empty without an operator
 * @param minScore lowest score, 0 to 1
 * @param maxScore highest score, 0 to 1
 */
public record PredictionCondition(@Nullable String operator, List<String> models, double minScore, double maxScore) {

    /** @throws IllegalArgumentException if scores are not from 0 to 1, or no model is named though there is an operator */
    public PredictionCondition {
        models = List.copyOf(models);
        WorkflowFilter.demandRange("score", minScore, maxScore);
        if (operator != null && models.isEmpty()) {
            throw new IllegalArgumentException("Name at least one model");
        }
    }

    /** No model has predicted anything. */
    public static PredictionCondition none() {
        return new PredictionCondition(null, List.of(), 0, 1);
    }

    /** One of these models has predicted something with such a score. */
    public static PredictionCondition isOneOf(List<String> models, double minScore, double maxScore) {
        return new PredictionCondition("is", models, minScore, maxScore);
    }

    /** None of these models has predicted anything with such a score. */
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

    /** The official SDK draws it by lot; it follows from the condition, so that equal conditions are equal. */
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
