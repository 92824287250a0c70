package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a radio or checklist.
 *
 * <p>Answers to the official SDK's {@code Option} and {@code ResponseOption}.
 *
 * @param schemaNodeId id of its place in one ontology, null until the platform gives it
 * @param featureSchemaId id of the feature in all ontologies, null until the platform gives it
 * @param label what labelers read: a text, or a number
 * @param value what imports and exports call it: a text, or a number
 * @param options the classifications that follow when it is chosen
 * @param position its place among the options, from 0; null for the order of the list
 * @param others what else the platform says of it
 */
public record Option(
        @Nullable String schemaNodeId,
        @Nullable String featureSchemaId,
        Object label,
        Object value,
        List<Classification> options,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> others)
        implements Feature {

    public Option {
        options = options == null ? List.of() : List.copyOf(options);
        others = Unknowns.copy(others);
    }

    /** An option whose label is its value. */
    public static Option of(Object value) {
        return of(value, value);
    }

    /** An option with a label of its own. */
    public static Option of(Object value, Object label) {
        return new Option(null, null, label, value, List.of(), null, Map.of());
    }

    /** The same option, followed by these classifications when it is chosen. */
    public Option withClassifications(Classification... classifications) {
        return new Option(
                this.schemaNodeId,
                this.featureSchemaId,
                this.label,
                this.value,
                List.of(classifications),
                this.position,
                this.others);
    }

    /** The same option at another place. */
    public Option withPosition(int position) {
        return new Option(
                this.schemaNodeId, this.featureSchemaId, this.label, this.value, this.options, position, this.others);
    }

    /** The same option as a known feature. */
    public Option withIds(@Nullable String schemaNodeId, @Nullable String featureSchemaId) {
        return new Option(
                schemaNodeId, featureSchemaId, this.label, this.value, this.options, this.position, this.others);
    }
}
