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
 * The outcome of one imported annotation.
 *
 * @param uuid the annotation's UUID
 * @param dataRow its data row
 * @param status whether it was imported
 * @param errors why it was rejected
 */
public record AnnotationStatus(
        @Nullable String uuid,
        @Nullable DataRowReference dataRow,
        Outcome status,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Reason> errors) {

    public AnnotationStatus {
        errors = List.copyOf(errors);
    }

    /** Return the annotation and why it was rejected, in one line. */
    String problem() {
        String annotation = this.uuid == null ? "an annotation without uuid" : "uuid " + this.uuid;
        String reason = reason();
        return annotation + ": " + (reason.isEmpty() ? "rejected, Labelbox gave no reason" : reason);
    }

    /**
     * Return why the annotation was rejected. The key of the failure is the UUID or, if there is none, the data row.
     */
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

    /** Whether Labelbox imported the annotation. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * A data row as identified in the import, or by its id.
     *
     * @param id its id
     * @param globalKey its global key
     */
    public record DataRowReference(
            @Nullable String id, @Nullable String globalKey) {}

    /**
     * Why an annotation was rejected.
     *
     * @param name type of the problem; the types are not documented
     * @param message Labelbox's message
     * @param additionalInfo arbitrary JSON
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
