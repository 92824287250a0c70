package io.github.labelboxspring.labelingservices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service that labels a project with an external workforce.
 *
 * @param id the id
 * @param projectId the id of the project
 * @param createdAt when the service was started
 * @param updatedAt when the service last changed
 * @param createdById the id of the user who started the service
 * @param status the platform's name of the status, see {@link #stage()}
 */
public record LabelingService(
        String id,
        String projectId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String createdById,
        @Nullable String status) {

    /** Return the status; null if the platform does not return it. */
    public @Nullable LabelingServiceStatus stage() {
        return LabelingServiceStatus.of(this.status);
    }
}
