package io.github.labelboxspring.datasets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cloud integration through which the platform reads a dataset's assets.
 *
 * @param id id of the integration
 * @param name its name
 * @param provider {@code AWS}, {@code GCP} or {@code Azure}
 * @param valid whether it worked when it was last tried
 * @param lastValidAt when it last worked
 * @param isOrgDefault whether new datasets use it where nothing else is said
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record IamIntegration(
        String id,
        String name,
        @Nullable String provider,
        @Nullable Boolean valid,
        @Nullable Instant lastValidAt,
        @Nullable Boolean isOrgDefault,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
