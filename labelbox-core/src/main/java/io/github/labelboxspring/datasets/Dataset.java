package io.github.labelboxspring.datasets;

import io.github.labelboxspring.call.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A collection of data rows.
 *
 * @param id id, 25 characters
 * @param name its name, not necessarily unique
 * @param description description of its purpose
 * @param rowCount the number of its data rows
 * @param createdAt when it was created
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
