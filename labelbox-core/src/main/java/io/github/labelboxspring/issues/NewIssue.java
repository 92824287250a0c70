package io.github.labelboxspring.issues;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue to create: {@code NewIssue.of("The beak is missing", dataRowId).withLabel(labelId)}. Labelbox only lists
 * issues that have a label.
 *
 * @param content description of the problem
 * @param dataRowId id of the data row, which must be in the project
 * @param labelId id of the label; null if the issue does not concern a label
 * @param categoryId id of its category, or null
 * @param position position on the data row, or null
 */
public record NewIssue(
        String content,
        String dataRowId,
        @Nullable String labelId,
        @Nullable String categoryId,
        @Nullable IssuePosition position) {

    /** @throws IllegalArgumentException if the content is blank */
    public NewIssue {
        if (content.isBlank()) {
            throw new IllegalArgumentException(
                    "The content of the issue of data row " + dataRowId + " must not be blank");
        }
    }

    public static NewIssue of(String content, String dataRowId) {
        return new NewIssue(content, dataRowId, null, null, null);
    }

    public NewIssue withLabel(String labelId) {
        return new NewIssue(this.content, this.dataRowId, labelId, this.categoryId, this.position);
    }

    public NewIssue withCategory(String categoryId) {
        return new NewIssue(this.content, this.dataRowId, this.labelId, categoryId, this.position);
    }

    public NewIssue withPosition(IssuePosition position) {
        return new NewIssue(this.content, this.dataRowId, this.labelId, this.categoryId, position);
    }

    Map<String, Object> data(String projectId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("content", this.content);
        data.put("projectId", projectId);
        data.put("dataRowId", this.dataRowId);
        data.put("type", "Issue");
        data.putAll(new IssueUpdate.Parts(null, this.labelId, this.categoryId, this.position).data());
        return data;
    }
}
