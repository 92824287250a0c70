package io.github.labelboxspring.labels;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects labels of a project. A label is selected if it meets all conditions that are not null.
 *
 * @param createdById the user who made the label
 * @param datasetIds the datasets of the labeled data rows; no label is selected if there are none
 */
public record ProjectLabelFilter(
        @Nullable String createdById, @Nullable List<String> datasetIds) {

    /** @throws IllegalArgumentException if there is no condition */
    public ProjectLabelFilter {
        if (createdById == null && datasetIds == null) {
            throw new IllegalArgumentException("Name the user who made the labels, or the datasets of their data rows");
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

    /** The input object; what was not said is not sent. */
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
