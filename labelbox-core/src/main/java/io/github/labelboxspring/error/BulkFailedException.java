package io.github.labelboxspring.error;

import java.util.List;

/**
 * A bulk operation that goes in several requests broke off after some of them. Items before {@link #firstItem()} are done
 * but for the {@link #failures()}, those up to {@link #lastItem()} went with the request that broke, those after it were
 * not sent: go on from {@link #firstItem()}.
 *
 * <p>An operation whose first request breaks fails as any other does, with the cause alone.
 */
public final class BulkFailedException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    private final int firstItem;

    private final int lastItem;

    private final transient List<RowFailure> failures;

    /**
     * @param items number of items of the input
     * @param firstItem place of the first item of the request that broke, from 0
     * @param lastItem place of its last item
     * @param failures what was refused of the items before
     * @param cause why it broke
     */
    public BulkFailedException(
            int items, int firstItem, int lastItem, List<RowFailure> failures, LabelboxException cause) {
        super(
                "Items " + firstItem + " to " + lastItem + " of " + items + " failed: " + cause.getMessage()
                        + ". Those before are done, " + failures.size()
                        + " of them refused; those after were not sent",
                cause,
                cause.retryable(),
                cause.mayHaveBeenApplied());
        this.firstItem = firstItem;
        this.lastItem = lastItem;
        this.failures = List.copyOf(failures);
    }

    /** Place in the input of the first item of the request that broke, from 0; as many are done. */
    public int firstItem() {
        return this.firstItem;
    }

    /** Place in the input of the last item of that request. */
    public int lastItem() {
        return this.lastItem;
    }

    /** What was refused of the items before. */
    public List<RowFailure> failures() {
        return this.failures;
    }
}
