package io.github.labelboxspring.labels;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects labels of a project. A label is selected if it meets all conditions that are not null.
 *
 * @param createdById the id of the user who created the label
 * @param datasetIds the ids of the labeled data rows' datasets; an empty list selects no labels
 */
public record ProjectLabelFilter(
        @Nullable String createdById, @Nullable List<String> datasetIds) {

    /** @throws IllegalArgumentException if there are no conditions */
    public ProjectLabelFilter {
        if (createdById == null && datasetIds == null) {
            throw new IllegalArgumentException(
                    "Specify the user who created the labels, or the datasets of their data rows");
        }
        datasetIds = datasetIds == null ? null : List.copyOf(datasetIds);
    }

    public static ProjectLabelFilter ofUser(String userId) {
        return new ProjectLabelFilter(userId, null);
    }

    public static ProjectLabelFilter ofDatasets(Collection<String> datasetIds) {
        return new ProjectLabelFilter(null, List.copyOf(datasetIds));
    }

    public ProjectLabelFilter withUser(String userId) {
        return new ProjectLabelFilter(userId, this.datasetIds);
    }

    public ProjectLabelFilter withDatasets(Collection<String> ids) {
        return new ProjectLabelFilter(this.createdById, List.copyOf(ids));
    }

    /** Return the input object, without properties that are not set. */
    Map<String, Object> where() {
        Map<String, Object> where = new LinkedHashMap<>();
        if (this.createdById != null) {
            where.put("createdBy", Map.of("id", this.createdById));
        }
        if (this.datasetIds != null) {
            where.put("dataRow", Map.of("dataset", Map.of("id_in", this.datasetIds)));
        }
        return where;
    }
}
