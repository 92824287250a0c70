package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read by offset, {@value #PAGE_SIZE} items a page. Its file says {@code skip: 0, first: 100}.
 *
 * @param document the list's document
 * @param variables its variables
 * @param criteria which items, null for all
 */
public record ListDocument<T>(
        Document<List<T>> document,
        Map<String, Object> variables,
        @Nullable Criteria criteria) {

    /** Items of a page, the official SDK's number. */
    public static final int PAGE_SIZE = 100;

    /** All items of the document's list. */
    public static <T> ListDocument<T> of(Document<List<T>> document, Map<String, Object> variables) {
        return new ListDocument<>(document, variables, null);
    }

    /** Only such items. */
    public ListDocument<T> where(@Nullable Criteria criteria) {
        return new ListDocument<>(this.document, this.variables, criteria);
    }

    /** The list, page by page. */
    public PagedCall<T> call(Caller caller) {
        return PagedCall.of(cursor -> {
            int skip = cursor == null ? 0 : Integer.parseInt(cursor);
            return caller.call(at(skip)).map(items -> Page.byOffset(items, skip, PAGE_SIZE));
        });
    }

    private GraphQlOperation<List<T>> at(int skip) {
        Map<String, Object> values = new LinkedHashMap<>(this.variables);
        String text = this.document.text();
        if (this.criteria != null) {
            values.putAll(this.criteria.variables());
            text = ListText.where(text, this.criteria);
        }
        return this.document.withText(ListText.at(text, skip)).with(values);
    }
}
