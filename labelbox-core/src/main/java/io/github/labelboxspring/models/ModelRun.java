package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One training or evaluation of a model.
 *
 * @param id its id
 * @param name its name
 * @param modelId the model
 * @param modelAppId the Foundry app that made it, null if none did
 * @param createdBy id of the user who made it
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param trainingMetadata its configuration, of your own form
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
