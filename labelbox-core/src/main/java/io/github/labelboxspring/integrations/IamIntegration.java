package io.github.labelboxspring.integrations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An integration through which Labelbox reads assets in cloud storage.
 *
 * @param id id
 * @param name its name
 * @param provider {@code AWS}, {@code GCP} or {@code Azure}
 * @param valid whether its last validation succeeded
 * @param lastValidAt when it was last valid
 * @param isOrgDefault whether new datasets use it by default
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param settings its settings; null if this client does not know the provider
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
