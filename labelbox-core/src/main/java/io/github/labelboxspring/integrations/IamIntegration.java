package io.github.labelboxspring.integrations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An integration through which the platform reads assets in the storage of a cloud.
 *
 * @param id id
 * @param name its name
 * @param provider {@code AWS}, {@code GCP} or {@code Azure}
 * @param valid whether it worked when it was last tried
 * @param lastValidAt when it last worked
 * @param isOrgDefault whether new datasets use it where nothing else is said
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param settings what it reads and how; null if this client does not know the provider
 */
public record IamIntegration(
        String id,
        String name,
        @Nullable String provider,
        @Nullable Boolean valid,
        @Nullable Instant lastValidAt,
        @Nullable Boolean isOrgDefault,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable IamSettings settings) {}
