package io.github.labelboxspring.call;

/**
 * The order of a list, such as {@code Project.CREATED_AT.descending()}. Used alone, it selects all items.
 *
 * @param field the field to sort by
 * @param isDescending whether the highest value comes first
 * @param <D> the items
 */
public record Order<D>(Field<D, ?> field, boolean isDescending) implements Selection<D> {

    /** Return the order's name in the API, such as {@code createdAt_DESC}. */
    public String wireName() {
        return this.field.wireName() + (this.isDescending ? "_DESC" : "_ASC");
    }
}
