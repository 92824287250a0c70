package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of a model, for training or evaluation.
 *
 * @param id the id
 * @param name the name
 * @param modelId the id of the model
 * @param modelAppId the id of the Foundry app that created the run; null if none did
 * @param createdBy the id of the user who created the run
 * @param createdAt when the run was created
 * @param updatedAt when the run was last changed
 * @param trainingMetadata the user-defined configuration
 */
public record ModelRun(
        String id,
        String name,
        String modelId,
        @Nullable String modelAppId,
        @Nullable String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Map<String, Object> trainingMetadata) {

    public static final Field<ModelRun, String> ID = Field.id("id");

    public static final Field<ModelRun, String> NAME = Field.text("name");

    public static final Field<ModelRun, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<ModelRun, Instant> UPDATED_AT = Field.time("updatedAt");
}
