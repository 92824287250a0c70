package io.github.labelboxspring.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one imported annotation.
 *
 * @param uuid the annotation's own
 * @param dataRow the data row it belongs to
 * @param status whether it was taken
 * @param errors why not
 */
public record AnnotationStatus(
        @Nullable String uuid, @Nullable DataRowReference dataRow, Outcome status, List<Reason> errors) {

    public AnnotationStatus {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** Whether the platform took the annotation. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * A data row as the import named it, or by id.
     *
     * @param id its id
     * @param globalKey its global key
     */
    public record DataRowReference(
            @Nullable String id, @Nullable String globalKey) {}

    /**
     * Why an annotation was refused.
     *
     * @param name kind of the problem; the kinds are not documented
     * @param message the platform's text
     * @param additionalInfo free JSON
     */
    public record Reason(
            @Nullable String name,
            @Nullable String message,
            @JsonProperty("additional_info") @Nullable Object additionalInfo) {}
}
