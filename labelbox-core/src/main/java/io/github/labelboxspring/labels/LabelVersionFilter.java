package io.github.labelboxspring.labels;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of labels are wanted: {@code LabelVersionFilter.ofProject(id).createdBy(reviewerId).from(monday)}.
 *
 * @param projectId the project
 * @param labelId this label's only; null for all
 * @param dataRowId those of labels of this data row only; null for all
 * @param createdById those that this user made only; null for all
 * @param createdAfter those from this time on; null for all
 * @param createdBefore those before this time; null for all
 * @param annotations whether the annotations are read too, which makes the answers large
 */
public record LabelVersionFilter(
        String projectId,
        @Nullable String labelId,
        @Nullable String dataRowId,
        @Nullable String createdById,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        boolean annotations) {

    /** @throws IllegalArgumentException if the period has no length */
    public LabelVersionFilter {
        if (labelId != null && labelId.isBlank()) {
            throw new IllegalArgumentException("The id of the label whose versions are listed must not be blank");
        }
        if (createdAfter != null && createdBefore != null && !createdAfter.isBefore(createdBefore)) {
            throw new IllegalArgumentException("No time is from " + createdAfter + " on and before " + createdBefore);
        }
    }

    /** All of a project. */
    public static LabelVersionFilter ofProject(String projectId) {
        return new LabelVersionFilter(projectId, null, null, null, null, null, true);
    }

    public LabelVersionFilter withLabel(String labelId) {
        return new LabelVersionFilter(
                this.projectId,
                labelId,
                this.dataRowId,
                this.createdById,
                this.createdAfter,
                this.createdBefore,
                this.annotations);
    }

    public LabelVersionFilter withDataRow(String dataRowId) {
        return new LabelVersionFilter(
                this.projectId,
                this.labelId,
                dataRowId,
                this.createdById,
                this.createdAfter,
                this.createdBefore,
                this.annotations);
    }

    /** Who made the hand-off: the labeler or the reviewer. */
    public LabelVersionFilter withCreatedBy(String userId) {
        return new LabelVersionFilter(
                this.projectId,
                this.labelId,
                this.dataRowId,
                userId,
                this.createdAfter,
                this.createdBefore,
                this.annotations);
    }

    /** At this time or later. */
    public LabelVersionFilter withCreatedAfter(Instant time) {
        return new LabelVersionFilter(
                this.projectId,
                this.labelId,
                this.dataRowId,
                this.createdById,
                time,
                this.createdBefore,
                this.annotations);
    }

    /** Before this time. */
    public LabelVersionFilter withCreatedBefore(Instant time) {
        return new LabelVersionFilter(
                this.projectId,
                this.labelId,
                this.dataRowId,
                this.createdById,
                this.createdAfter,
                time,
                this.annotations);
    }

    /** Only who did what and when. */
    public LabelVersionFilter withoutAnnotations() {
        return new LabelVersionFilter(
                this.projectId,
                this.labelId,
                this.dataRowId,
                this.createdById,
                this.createdAfter,
                this.createdBefore,
                false);
    }

    /** The input object; what was not said is not sent. */
    Map<String, Object> where() {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("projectId", this.projectId);
        put(where, "labelId", this.labelId);
        put(where, "dataRowId", this.dataRowId);
        put(where, "createdById", this.createdById);
        put(where, "createdAfter", this.createdAfter);
        put(where, "createdBefore", this.createdBefore);
        return where;
    }

    private static void put(Map<String, Object> where, String name, @Nullable Object value) {
        if (value != null) {
            where.put(name, value);
        }
    }
}
