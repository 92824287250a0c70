package io.github.labelboxspring.emulator.internal.domain.models;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the training of a model goes, as those who train it tell. */
public final class TrainingPipeline implements Serializable {

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private @Nullable TrainingStatus status;
    private @Nullable String errorMessage;

    /** Null until somebody tells. */
    public @Nullable TrainingStatus status() {
        return this.status;
    }

    public Map<String, Object> metadata() {
        return new LinkedHashMap<>(this.metadata);
    }

    public @Nullable String errorMessage() {
        return this.errorMessage;
    }

    /** What is not told stays as it was; metadata are added to those that there are. */
    public void update(TrainingStatus newStatus, Map<String, Object> more, @Nullable String newErrorMessage) {
        this.status = newStatus;
        this.metadata.putAll(more);
        if (newErrorMessage != null) {
            this.errorMessage = newErrorMessage;
        }
    }
}
