package io.github.labelboxspring.call;

/**
 * Which items of a list are returned, and in which order: {@link Criteria}, an {@link Order}, or both by
 * {@link Criteria#orderBy}.
 *
 * @param <D> the items
 */
public sealed interface Selection<D> permits Criteria, Order, Selection.Sorted {

    /**
     * Criteria with an order.
     *
     * @param criteria which items
     * @param order their order
     */
    record Sorted<D>(Criteria<D> criteria, Order<D> order) implements Selection<D> {}
}
