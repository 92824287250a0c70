package io.github.labelboxspring.error;

import java.util.List;

/**
 * A bulk operation that sends several requests failed after some of them. Items before {@link #firstItem()} were
 * processed; those that failed are listed in {@link #failures()}. The items from {@link #firstItem()} to
 * {@link #lastItem()} were in the failed request. The items after them were not sent. Continue with
 * {@link #firstItem()}. {@link #mayHaveBeenApplied()} returns true because of the items before.
 *
 * <p>If the first request fails, the operation fails with the cause instead.
 */
public final class BulkFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int firstItem;

    private final int lastItem;

    private final transient List<RowFailure> failures;

    /**
     * @param items the number of items of the input
     * @param firstItem index of the first item of the failed request, from 0
     * @param lastItem index of its last item
     * @param failures the rejected items of the preceding requests
     * @param cause why the request failed
     */
    public BulkFailedException(
            int items, int firstItem, int lastItem, List<RowFailure> failures, LabelboxException cause) {
        super(
                "Items " + firstItem + " to " + lastItem + " of " + items + " failed: " + cause.getMessage()
                        + ". The items before were processed, " + failures.size()
                        + " of them were rejected. The items after were not sent",
                cause,
                cause.retryable(),
                firstItem > 0 || cause.mayHaveBeenApplied());
        this.firstItem = firstItem;
        this.lastItem = lastItem;
        this.failures = List.copyOf(failures);
    }

    /**
     * Return the index of the first item of the failed request in the input, from 0. All preceding items were
     * processed.
     */
    public int firstItem() {
        return this.firstItem;
    }

    /** Return the index of the last item of the failed request in the input. */
    public int lastItem() {
        return this.lastItem;
    }

    /** Return the rejected items of the preceding requests. */
    public List<RowFailure> failures() {
        return this.failures;
    }
}
