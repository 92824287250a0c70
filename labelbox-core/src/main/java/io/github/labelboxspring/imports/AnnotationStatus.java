package io.github.labelboxspring.imports;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable String uuid,
        @Nullable DataRowReference dataRow,
        Outcome status,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Reason> errors) {

    public AnnotationStatus {
        errors = List.copyOf(errors);
    }

    /** The annotation and why it was refused, in one line. */
    String problem() {
        String annotation = this.uuid == null ? "an annotation without uuid" : "uuid " + this.uuid;
        String reason = reason();
        return annotation + ": " + (reason.isEmpty() ? "refused, the platform gives no reason" : reason);
    }

    /** Return why the annotation was refused, under its UUID or else the name of its data row. */
    public RowFailure failure() {
        return RowFailure.of(null, this.uuid == null ? rowName() : this.uuid, reason());
    }

    private String reason() {
        return this.errors.stream()
                .map(Reason::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private @Nullable String rowName() {
        if (this.dataRow == null) {
            return null;
        }
        String name = this.dataRow.id() == null ? this.dataRow.globalKey() : this.dataRow.id();
        return name == null ? null : "data row " + name;
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
            @JsonProperty("additional_info") @Nullable Object additionalInfo) {

        private String words() {
            return Stream.of(Optional.ofNullable(this.name), Optional.ofNullable(this.message))
                    .flatMap(Optional::stream)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(": "));
        }
    }
}
