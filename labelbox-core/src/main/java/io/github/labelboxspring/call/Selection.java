package io.github.labelboxspring.call;

/**
 * The selection and order of a list's items: {@link Criteria}, an {@link Order}, or both combined by
 * {@link Criteria#orderBy}.
 *
 * @param <D> the items
 */
public sealed interface Selection<D> permits Criteria, Order, Selection.Sorted {

    /**
     * Criteria with an order.
     *
     * @param criteria selects the items
     * @param order their order
     */
    record Sorted<D>(Criteria<D> criteria, Order<D> order) implements Selection<D> {}
}
