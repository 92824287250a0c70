package io.github.labelboxspring.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the order returned by Labelbox
 * @param next cursor of the next page; null if this is the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Return a page of an offset-based list. A page with fewer items than the page size is the last one. */
    public static <T> Page<T> byOffset(List<T> items, int offset, int pageSize) {
        return new Page<>(items, items.size() < pageSize ? null : String.valueOf(offset + items.size()));
    }

    /** Return a page of a cursor-based list. A page without items or cursor is the last one, as in the official SDK. */
    public static <T> Page<T> byCursor(List<T> items, @Nullable String cursor) {
        return byCursorAlone(items, items.isEmpty() ? null : cursor);
    }

    /** Return a page of a cursor-based list whose pages may be empty. Only a page without a cursor is the last one. */
    public static <T> Page<T> byCursorAlone(List<T> items, @Nullable String cursor) {
        return new Page<>(items, cursor == null || cursor.isEmpty() ? null : cursor);
    }
}
