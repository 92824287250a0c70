package io.github.labelboxspring.models;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the training of a model goes, as those who train it tell the platform.
 *
 * @param status how far it is, null until somebody tells
 * @param metadata of your own form
 * @param errorMessage why it failed
 */
public record Training(
        @Nullable TrainingStatus status,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Object> metadata,
        @Nullable String errorMessage) {

    /** A status alone; what the platform knows else stays. */
    public static Training of(TrainingStatus status) {
        return new Training(status, Map.of(), null);
    }

    /** The same with metadata, which are added to those that the platform has. */
    public Training withMetadata(Map<String, Object> metadata) {
        return new Training(this.status, Map.copyOf(metadata), this.errorMessage);
    }

    /** The same with the reason of a failure. */
    public Training withErrorMessage(String errorMessage) {
        return new Training(this.status, this.metadata, errorMessage);
    }
}
