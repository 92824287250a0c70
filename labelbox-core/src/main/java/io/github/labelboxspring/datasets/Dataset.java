package io.github.labelboxspring.datasets;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A set of data rows.
 *
 * @param id id, 25 characters
 * @param name its name, need not be unique
 * @param description what it is for
 * @param rowCount data rows in it
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Dataset(
        String id,
        String name,
        @Nullable String description,
        @Nullable Integer rowCount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<Dataset, String> ID = Field.id("id");

    public static final Field<Dataset, String> NAME = Field.text("name");

    public static final Field<Dataset, String> DESCRIPTION = Field.text("description");

    public static final Field<Dataset, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Dataset, Instant> UPDATED_AT = Field.time("updatedAt");
}
