package io.github.labelboxspring.labelingservices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard of a project with or without a labeling service. A task is a data row whose labeling has started.
 *
 * @param id the id of the project
 * @param name the name of the project
 * @param boostRequestedAt when the service was requested
 * @param boostUpdatedAt when the status of the service last changed
 * @param boostRequestedBy the id of the user who requested the service
 * @param boostStatus the platform's name of the status, see {@link #stage()}; null if there is no service
 * @param dataRowsCount the number of data rows in batches of the project
 * @param dataRowsDoneCount the number of data rows that are done
 * @param dataRowsInReviewCount the number of data rows waiting for a review
 * @param dataRowsInReworkCount the number of data rows waiting for rework
 * @param tasksTotalCount the number of tasks
 * @param tasksCompletedCount the number of completed tasks
 * @param tasksRemainingCount the number of remaining tasks; null if the platform does not return it
 * @param mediaType the platform's name of the media type of the project
 * @param editorTaskType the platform's name of the editor type
 * @param tags the tags of the project
 */
public record LabelingServiceDashboard(
        String id,
        String name,
        @Nullable Instant boostRequestedAt,
        @Nullable Instant boostUpdatedAt,
        @Nullable String boostRequestedBy,
        @Nullable String boostStatus,
        int dataRowsCount,
        int dataRowsDoneCount,
        int dataRowsInReviewCount,
        int dataRowsInReworkCount,
        int tasksTotalCount,
        int tasksCompletedCount,
        @Nullable Integer tasksRemainingCount,
        @Nullable String mediaType,
        @Nullable String editorTaskType,
        List<Tag> tags) {

    /** Return the status of the labeling service; null if there is none. */
    public @Nullable LabelingServiceStatus stage() {
        return LabelingServiceStatus.of(this.boostStatus);
    }

    /**
     * Return a description of the service type, such as {@code Image} or {@code Live chat evaluation}; null if the
     * media type is unknown.
     */
    public @Nullable String serviceType() {
        if (this.mediaType == null || this.mediaType.isEmpty()) {
            return null;
        }
        if (this.mediaType.equals("CONVERSATIONAL") && this.editorTaskType != null) {
            switch (this.editorTaskType) {
                case "OFFLINE_MODEL_CHAT_EVALUATION":
                    return "Offline chat evaluation";
                case "MODEL_CHAT_EVALUATION":
                    return "Live chat evaluation";
                default:
                    break;
            }
        }
        String words = this.mediaType.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * A tag of a project.
     *
     * @param id the id
     * @param text the text
     * @param color the color
     * @param type the type
     */
    public record Tag(String id, String text, String color, String type) {}
}
