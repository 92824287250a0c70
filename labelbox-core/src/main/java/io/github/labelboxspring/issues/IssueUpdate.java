package io.github.labelboxspring.issues;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to an issue. Null fields are left unchanged, so that no field can be removed.
 *
 * @param content description of the problem; may be empty
 * @param labelId id of another label of its data row
 * @param categoryId id of another category
 * @param position another position on its data row
 */
public record IssueUpdate(
        @Nullable String content,
        @Nullable String labelId,
        @Nullable String categoryId,
        @Nullable IssuePosition position) {

    /** @throws IllegalArgumentException if all fields are null */
    public IssueUpdate {
        if (content == null && labelId == null && categoryId == null && position == null) {
            throw new IllegalArgumentException("The update changes nothing: set content, label, category or position");
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

    /** The optional fields of new and changed issues. Null fields are omitted. */
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
