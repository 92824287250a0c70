package io.github.labelboxspring.emulator.internal.domain.models;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a model's training, as reported by clients. */
public final class TrainingPipeline implements Serializable {

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private @Nullable TrainingStatus status;
    private @Nullable String errorMessage;

    /** Return the status; null until one is reported. */
    public @Nullable TrainingStatus status() {
        return this.status;
    }

    public Map<String, Object> metadata() {
        return new LinkedHashMap<>(this.metadata);
    }

    public @Nullable String errorMessage() {
        return this.errorMessage;
    }

    /** Update the state. Metadata are merged into the existing ones; a null message keeps the previous one. */
    public void update(TrainingStatus newStatus, Map<String, Object> more, @Nullable String newErrorMessage) {
        this.status = newStatus;
        this.metadata.putAll(more);
        if (newErrorMessage != null) {
            this.errorMessage = newErrorMessage;
        }
    }
}
