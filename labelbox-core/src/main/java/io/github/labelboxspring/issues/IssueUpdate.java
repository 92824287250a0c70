package io.github.labelboxspring.issues;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an issue; what is null stays as it is, so nothing can be taken away from an issue.
 *
 * @param content what is wrong; may be empty
 * @param labelId another label of its data row
 * @param categoryId another category
 * @param position another place on its data row
 */
public record IssueUpdate(
        @Nullable String content,
        @Nullable String labelId,
        @Nullable String categoryId,
        @Nullable IssuePosition position) {

    /** @throws IllegalArgumentException if nothing is to be changed */
    public IssueUpdate {
        if (content == null && labelId == null && categoryId == null && position == null) {
            throw new IllegalArgumentException("Name what to change of the issue");
        }
    }

    public static IssueUpdate ofContent(String content) {
        return new IssueUpdate(content, null, null, null);
    }

    public static IssueUpdate ofLabel(String labelId) {
        return new IssueUpdate(null, labelId, null, null);
    }

    public static IssueUpdate ofCategory(String categoryId) {
        return new IssueUpdate(null, null, categoryId, null);
    }

    public static IssueUpdate ofPosition(IssuePosition position) {
        return new IssueUpdate(null, null, null, position);
    }

    public IssueUpdate withContent(String content) {
        return new IssueUpdate(content, this.labelId, this.categoryId, this.position);
    }

    public IssueUpdate withLabel(String labelId) {
        return new IssueUpdate(this.content, labelId, this.categoryId, this.position);
    }

    public IssueUpdate withCategory(String categoryId) {
        return new IssueUpdate(this.content, this.labelId, categoryId, this.position);
    }

    public IssueUpdate withPosition(IssuePosition position) {
        return new IssueUpdate(this.content, this.labelId, this.categoryId, position);
    }

    Map<String, Object> data() {
        return new Parts(this.content, this.labelId, this.categoryId, this.position).data();
    }

    /** What new and changed issues may have; what is absent is not sent. */
    record Parts(
            @Nullable String content,
            @Nullable String labelId,
            @Nullable String categoryId,
            @Nullable IssuePosition position) {

        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            put(data, "content", this.content);
            put(data, "labelId", this.labelId);
            put(data, "categoryId", this.categoryId);
            put(data, "position", this.position == null ? null : this.position.json());
            return data;
        }

        private static void put(Map<String, Object> data, String name, @Nullable Object value) {
            if (value != null) {
                data.put(name, value);
            }
        }
    }
}
