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
 * An offset-based list with {@value #PAGE_SIZE} items per page unless the caller requests fewer. Its file contains
 * {@code skip: 0, first: 100}.
 *
 * @param document the document of the list
 * @param variables its variables
 * @param criteria the criteria, null for all items
 * @param order the order, null for Labelbox's default
 */
public record ListDocument<T>(
        Document<List<T>> document,
        Map<String, Object> variables,
        @Nullable Criteria<?> criteria,
        @Nullable Order<?> order) {

    /** The number of items per page, as in the official SDK. It is not known whether Labelbox supports more. */
    public static final int PAGE_SIZE = 100;

    /** Return all items of the document's list. */
    public static <T> ListDocument<T> of(Document<List<T>> document, Map<String, Object> variables) {
        return new ListDocument<>(document, variables, null, null);
    }

    /** Return the list with the given selection and order. */
    public ListDocument<T> select(Selection<T> selection) {
        if (selection instanceof Selection.Sorted<T> sorted) {
            return new ListDocument<>(this.document, this.variables, sorted.criteria(), sorted.order());
        }
        return selection instanceof Order<T> all
                ? new ListDocument<>(this.document, this.variables, null, all)
                : new ListDocument<>(this.document, this.variables, (Criteria<T>) selection, null);
    }

    /** Return the call that reads the list page by page. */
    public PagedCall<T> call(Caller caller) {
        return PagedCall.sized(PAGE_SIZE, (cursor, size) -> {
            int skip = Cursors.offset(cursor);
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
