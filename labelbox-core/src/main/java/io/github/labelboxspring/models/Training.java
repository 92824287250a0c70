package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The training status of a model run, as reported by users.
 *
 * @param status the status; null until it is reported
 * @param metadata the user-defined metadata
 * @param errorMessage the reason of a failure
 */
public record Training(
        @Nullable TrainingStatus status,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Object> metadata,
        @Nullable String errorMessage) {

    /** Create a status without metadata; existing metadata and messages are left unchanged. */
    public static Training of(TrainingStatus status) {
        return new Training(status, Map.of(), null);
    }

    /** Return a copy with metadata, which is added to the existing metadata. */
    public Training withMetadata(Map<String, Object> metadata) {
        return new Training(this.status, Map.copyOf(metadata), this.errorMessage);
    }

    /** Return a copy with the reason of a failure. */
    public Training withErrorMessage(String errorMessage) {
        return new Training(this.status, this.metadata, errorMessage);
    }
}
