package io.github.labelboxspring.labelingservices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project as its labeling service sees it. A task is a data row that somebody has begun to label.
 *
 * @param id id of the project
 * @param name name of the project
 * @param boostRequestedAt when the service was asked for
 * @param boostUpdatedAt when its status last changed
 * @param boostRequestedBy id of the user who asked for it
 * @param boostStatus its status in the platform's word, see {@link #stage()}; null where there is no service
 * @param dataRowsCount data rows in batches of the project
 * @param dataRowsDoneCount those that are done
 * @param dataRowsInReviewCount those that wait for a review
 * @param dataRowsInReworkCount those that wait to be labeled again
 * @param tasksTotalCount tasks
 * @param tasksCompletedCount tasks that are done
 * @param tasksRemainingCount tasks that are not; null where the platform does not say
 * @param mediaType kind of the project's assets, in the platform's word
 * @param editorTaskType kind of its editor, in the platform's word
 * @param tags its tags
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

    /** How far the labeling service is; null where there is none. */
    public @Nullable LabelingServiceStatus stage() {
        return LabelingServiceStatus.of(this.boostStatus);
    }

    /**
     * What is labeled, in words such as {@code Image} or {@code Live chat evaluation}; null where the media type is not
     * known.
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
     * @param id its id
     * @param text what it says
     * @param color its colour
     * @param type its kind
     */
    public record Tag(String id, String text, String color, String type) {}
}
