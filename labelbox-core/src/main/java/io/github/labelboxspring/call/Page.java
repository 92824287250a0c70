package io.github.labelboxspring.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items its items, in the platform's order
 * @param next cursor of the next page, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of a list that is read by offset: a short page is the last one. */
    public static <T> Page<T> byOffset(List<T> items, int offset, int pageSize) {
        return new Page<>(items, items.size() < pageSize ? null : String.valueOf(offset + items.size()));
    }

    /** A page of a list that is read by cursor: an empty page or no cursor is the end, as the official SDK has it. */
    public static <T> Page<T> byCursor(List<T> items, @Nullable String cursor) {
        return byCursorAlone(items, items.isEmpty() ? null : cursor);
    }

    /** A page of a list that is read by cursor and may have empty pages: only a page without a cursor is the last one. */
    public static <T> Page<T> byCursorAlone(List<T> items, @Nullable String cursor) {
        return new Page<>(items, cursor == null || cursor.isEmpty() ? null : cursor);
    }
}
