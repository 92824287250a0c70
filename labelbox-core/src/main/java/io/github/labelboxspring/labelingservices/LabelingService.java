package io.github.labelboxspring.labelingservices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The service of people who label a project for its owners.
 *
 * @param id its id
 * @param projectId the project
 * @param createdAt when it was started
 * @param updatedAt when it last changed
 * @param createdById id of the user who started it
 * @param status how far it is, in the platform's word, see {@link #stage()}
 */
public record LabelingService(
        String id,
        String projectId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String createdById,
        @Nullable String status) {

    /** How far it is; null where the platform does not say. */
    public @Nullable LabelingServiceStatus stage() {
        return LabelingServiceStatus.of(this.status);
    }
}
