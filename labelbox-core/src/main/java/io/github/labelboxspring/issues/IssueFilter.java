package io.github.labelboxspring.issues;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects issues: {@code IssueFilter.all().withStatus(IssueStatus.OPEN).withDataRow(id)}.
 *
 * @param status only issues with this status; null for all
 * @param dataRowId only issues of this data row; null for all
 * @param categoryId only issues of this category; null for all
 * @param createdByIds only issues created by one of these users, at least one; null for all
 * @param content only issues whose content contains this text; null for all
 */
public record IssueFilter(
        @Nullable IssueStatus status,
        @Nullable String dataRowId,
        @Nullable String categoryId,
        @Nullable List<String> createdByIds,
        @Nullable String content) {

    private static final IssueFilter ALL = new IssueFilter(null, null, null, null, null);

    /** @throws IllegalArgumentException if the status is unknown, or the list of users is empty */
    public IssueFilter {
        if (status != null) {
            IssueStatus.known(status);
        }
        if (createdByIds != null && createdByIds.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one user who created the issues, or omit the filter");
        }
        createdByIds = createdByIds == null ? null : List.copyOf(createdByIds);
    }

    /** Return a filter that matches all issues. */
    public static IssueFilter all() {
        return ALL;
    }

    public IssueFilter withStatus(IssueStatus status) {
        return new IssueFilter(status, this.dataRowId, this.categoryId, this.createdByIds, this.content);
    }

    public IssueFilter withDataRow(String dataRowId) {
        return new IssueFilter(this.status, dataRowId, this.categoryId, this.createdByIds, this.content);
    }

    public IssueFilter withCategory(String categoryId) {
        return new IssueFilter(this.status, this.dataRowId, categoryId, this.createdByIds, this.content);
    }

    public IssueFilter withCreatedBy(Collection<String> userIds) {
        return new IssueFilter(this.status, this.dataRowId, this.categoryId, List.copyOf(userIds), this.content);
    }

    public IssueFilter withContent(String content) {
        return new IssueFilter(this.status, this.dataRowId, this.categoryId, this.createdByIds, content);
    }

    /** Return the input object. Filters that are not set are omitted. */
    Map<String, Object> where() {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("type", "Issue");
        put(where, "status", this.status);
        put(where, "dataRow", this.dataRowId == null ? null : Map.of("id", this.dataRowId));
        put(where, "categoryId", this.categoryId);
        put(where, "createdByIds", this.createdByIds);
        put(where, "content", this.content);
        return where;
    }

    private static void put(Map<String, Object> where, String name, @Nullable Object value) {
        if (value != null) {
            where.put(name, value);
        }
    }
}
