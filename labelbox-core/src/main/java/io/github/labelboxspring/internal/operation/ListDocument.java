package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Order;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read by offset, {@value #PAGE_SIZE} items a page unless the caller wants fewer. Its file says
 * {@code skip: 0, first: 100}.
 *
 * @param document the list's document
 * @param variables its variables
 * @param criteria which items, null for all
 * @param order their order, null for the platform's
 */
public record ListDocument<T>(
        Document<List<T>> document,
        Map<String, Object> variables,
        @Nullable Criteria<?> criteria,
        @Nullable Order<?> order) {

    /** Items of a page, the official SDK's number. Whether the platform takes more is not known. */
    public static final int PAGE_SIZE = 100;

    /** All items of the document's list. */
    public static <T> ListDocument<T> of(Document<List<T>> document, Map<String, Object> variables) {
        return new ListDocument<>(document, variables, null, null);
    }

    /** Return the list of the selected items only, in their order. */
    public ListDocument<T> select(Selection<T> selection) {
        if (selection instanceof Selection.Sorted<T> sorted) {
            return new ListDocument<>(this.document, this.variables, sorted.criteria(), sorted.order());
        }
        return selection instanceof Order<T> all
                ? new ListDocument<>(this.document, this.variables, null, all)
                : new ListDocument<>(this.document, this.variables, (Criteria<T>) selection, null);
    }

    /** The list, page by page. */
    public PagedCall<T> call(Caller caller) {
        return PagedCall.sized(PAGE_SIZE, (cursor, size) -> {
            int skip = cursor == null ? 0 : Integer.parseInt(cursor);
            return caller.call(at(skip, size)).map(items -> Page.byOffset(items, skip, size));
        });
    }

    private GraphQlOperation<List<T>> at(int skip, int first) {
        Map<String, Object> values = new LinkedHashMap<>(this.variables);
        String text = this.document.text();
        if (this.criteria != null && !this.criteria.isEmpty()) {
            values.putAll(this.criteria.variables());
            text = ListText.where(text, this.criteria);
        }
        if (this.order != null) {
            text = ListText.orderBy(text, this.order);
        }
        return this.document.withText(ListText.at(text, skip, first)).with(values);
    }
}
