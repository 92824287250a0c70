package io.github.labelboxspring.labels;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects versions of labels, for example {@code LabelVersionFilter.ofProject(id).withCreatedBy(reviewerId)}.
 *
 * @param projectId the id of the project
 * @param labelId only versions of this label; null for all
 * @param dataRowId only versions of labels of this data row; null for all
 * @param createdById only versions created by this user; null for all
 * @param createdAfter only versions created at or after this time; null for all
 * @param createdBefore only versions created before this time; null for all
 * @param annotations whether to return the annotations, which makes responses large
 */
public record LabelVersionFilter(
        String projectId,
        @Nullable String labelId,
        @Nullable String dataRowId,
        @Nullable String createdById,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        boolean annotations) {

    /** @throws IllegalArgumentException if the period is empty */
    public LabelVersionFilter {
        if (labelId != null && labelId.isBlank()) {
            throw new IllegalArgumentException("The label id of a label version filter must not be blank");
        }
        if (createdAfter != null && createdBefore != null && !createdAfter.isBefore(createdBefore)) {
            throw new IllegalArgumentException(
                    "createdAfter (" + createdAfter + ") must be before createdBefore (" + createdBefore + ")");
        }
    }

    /** Select all versions of a project. */
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

    /** Select versions created by the given labeler or reviewer. */
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

    /** Select versions created at or after the given time. */
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

    /** Select versions created before the given time. */
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

    /** Omit the annotations from the response. */
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

    /** Return the input object, without properties that are not set. */
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
