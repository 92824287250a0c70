package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An option of a radio or checklist.
 *
 * <p>Corresponds to {@code Option} and {@code ResponseOption} in the official SDK.
 *
 * @param schemaNodeId the id of the option within one ontology; null until the platform assigns it
 * @param featureSchemaId the id of the feature across all ontologies; null until the platform assigns it
 * @param label the string or number displayed to labelers
 * @param value the string or number in imports and exports
 * @param options the classifications that are asked when the option is selected
 * @param position the position among the options, from 0; null for the order of the list
 * @param others the other properties in the API
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

    /** Create an option whose label is its value. */
    public static Option of(Object value) {
        return of(value, value);
    }

    /** Create an option with a value and a label. */
    public static Option of(Object value, Object label) {
        return new Option(null, null, label, value, List.of(), null, Map.of());
    }

    /** Return a copy of this option with classifications that are asked when it is selected. */
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

    /** Return a copy of this option at another position. */
    public Option withPosition(int position) {
        return new Option(
                this.schemaNodeId, this.featureSchemaId, this.label, this.value, this.options, position, this.others);
    }

    /** Return a copy of this option with the ids of an existing feature. */
    public Option withIds(@Nullable String schemaNodeId, @Nullable String featureSchemaId) {
        return new Option(
                schemaNodeId, featureSchemaId, this.label, this.value, this.options, this.position, this.others);
    }
}
